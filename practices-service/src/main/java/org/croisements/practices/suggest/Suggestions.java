package org.croisements.practices.suggest;

import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be meant by what was typed so far. */
@Schema(description = "What may be meant by what was typed so far")
record Suggestions(
        @Schema(description = "Practices with such a title, by title")
        List<Reference> practices,

        @Schema(
                description = "Searches that go on so, the most frequent word first",
                examples = "[\"médiation numérique\"]")
        List<String> searches) {

    /** What is read of a practice as the index shows it. */
    record Titled(UUID id, String slug, String title) {

        Reference reference() {
            return Reference.to("practices", id, slug, title);
        }
    }
}
