package org.croisements.practices.explanation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A passage of a text in which words of the search stand: plain text, and where to mark it. */
@Schema(description = "A passage in which words of the search stand: plain text, never markup, and where to mark it")
public record Highlight(
        @Schema(description = "Name of the field that it is from", examples = "title")
        String field,

        @Schema(description = "The passage, as it stands there", examples = "Garage du numérique")
        String text,

        @Schema(description = "What to mark, in order") List<Mark> marks) {

    /** A part of the passage that is to be marked. */
    @Schema(description = "A part of the passage that is to be marked, in UTF-16 code units, as JavaScript counts")
    public record Mark(
            @Schema(description = "Where it begins", minimum = "0", examples = "10")
            int from,

            @Schema(description = "Where it ends, which is no more part of it", minimum = "0", examples = "19")
            int to) {}
}
