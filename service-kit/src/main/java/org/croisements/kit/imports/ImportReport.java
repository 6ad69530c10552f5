package org.croisements.kit.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of an import. */
@Schema(description = "What became of an import")
public record ImportReport(
        @Schema(description = "Id of the import") UUID id,

        @Schema(description = "Whether it was done to its end")
        ImportState state,

        @Schema(description = "Whether it only tells what would have happened", examples = "false")
        boolean dryRun,

        @Schema(description = "Lines read, without the header", examples = "34969")
        int read,

        @Schema(description = "Records that are new", examples = "12")
        int created,

        @Schema(description = "Records that changed", examples = "3")
        int updated,

        @Schema(description = "Records that were so already", examples = "34953")
        int unchanged,

        @Schema(description = "How many lines were rejected", examples = "1")
        int rejections,

        @Schema(description = "The lines that were rejected, at most the first 1,000")
        List<RejectedLine> rejected,

        @Schema(
                description = "What became of each line, as a list",
                format = "uri-reference",
                examples = "/api/v1/territory-imports/0197c0de-0000-7000-8000-000000000001/lines")
        String lines,

        @Schema(description = "When it began") Instant startedAt,

        @Schema(description = "When it came to its end") @Nullable
        Instant endedAt) {

    /** A line of an import that was rejected, and why. */
    @Schema(description = "A line that was rejected, and why")
    public record RejectedLine(
            @Schema(description = "Line of the file, the first being 1", examples = "17")
            int line,

            @Schema(description = "Kind of fault, for programs", examples = "BAD_FORMAT")
            String code,

            @Schema(
                    description = "Where in the line, what is wrong and what is allowed",
                    examples = "code: \"3523\" is not the code of a commune")
            String detail) {}
}
