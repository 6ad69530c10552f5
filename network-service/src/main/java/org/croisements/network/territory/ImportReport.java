package org.croisements.network.territory;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the lines of an import. */
@Schema(description = "What became of the lines of an import")
record ImportReport(
        @Schema(description = "Lines read, without the header", examples = "34969")
        int read,

        @Schema(description = "Territories that are new", examples = "12")
        int created,

        @Schema(description = "Territories that changed", examples = "3")
        int updated,

        @Schema(description = "Territories that were so already", examples = "34954")
        int unchanged,

        @Schema(description = "Lines refused, at most the first 1,000")
        List<RejectedLine> rejected) {

    /** A line of an import that was refused, and why. */
    @Schema(description = "A line that was refused, and why")
    record RejectedLine(
            @Schema(description = "Line of the file, the header being 1", examples = "17")
            int line,

            @Schema(description = "Kind of fault, for programs", examples = "INVALID_BODY")
            String code,

            @Schema(description = "What is wrong and what is allowed", examples = "The code is not one of a commune")
            String detail) {}
}
