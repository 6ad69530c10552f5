package org.croisements.practices.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.croisements.practices.index.SheetDocument;

/** Reads what the index shows of sheets: what is shown is of the same moment as the hits, and costs no query. */
@ApplicationScoped
public class ShownSheets {

    private static final Set<String> SHOWN = Set.of(SheetDocument.SHOWN);

    private final ObjectMapper json;

    /** As the mapper reads, but for what is shown and not read, since it is computed. */
    public ShownSheets(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** What is shown of a document that a search found. */
    public <T> T of(SheetSearch search, int document, Class<T> type) {
        try {
            return of(search.snapshot().searcher().storedFields().document(document, SHOWN), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is shown of a document, of which at least that was read. */
    public <T> T of(Document document, Class<T> type) {
        try {
            return json.readValue(document.get(SheetDocument.SHOWN), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The index shows what is no practice", e);
        }
    }
}
