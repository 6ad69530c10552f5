package org.croisements.practices.search;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Reads what the index shows of sheets: what is shown is of the same moment as the hits, and costs no query. */
@ApplicationScoped
public class ShownSheets {

    private final ObjectMapper json;

    /** As the mapper reads, but for what is shown and not read, since it is computed. */
    public ShownSheets(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** What is shown of a document that a search found. */
    public <T> T of(SheetSearch search, int document, Class<T> type) {
        var written = search.snapshot().shown(document);
        try {
            return json.readValue(written.bytes, written.offset, written.length, type);
        } catch (IOException e) {
            throw new IllegalStateException("The index shows what is no practice", e);
        }
    }
}
