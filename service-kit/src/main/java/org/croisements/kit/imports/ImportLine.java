package org.croisements.kit.imports;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one line of an import. */
@Schema(description = "What became of one line of an import")
public record ImportLine(
        @Schema(description = "Line of the file, the first being 1", examples = "17")
        int line,

        @Schema(description = "What happened") LineOutcome outcome,

        @Schema(description = "Id of the record; a dry run shows the id of none that it would have made") @Nullable
        UUID record,

        @Schema(description = "Kind of fault, for programs", examples = "BAD_FORMAT") @Nullable
        String code,

        @Schema(
                description =
                        "Where in a rejected line, what is wrong and what is allowed; else what of it was not taken")
        @Nullable
        String detail) {

    static ImportLine of(StoredLine line) {
        return new ImportLine(line.line, line.outcome, line.recordId, line.code, line.detail);
    }
}
