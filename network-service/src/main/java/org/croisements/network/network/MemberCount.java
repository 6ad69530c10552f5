package org.croisements.network.network;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many members a source says a network had, and when. */
@Schema(description = "How many members a source says there were, and when")
public record MemberCount(
        @Schema(description = "When it was so", examples = "2016-11-03")
        PartialDate on,

        @Schema(description = "Members", examples = "30") @Min(0) @Max(1_000_000)
        int value,

        @Schema(description = "Whether the source says about")
        boolean approximate,

        @Schema(description = "Who says so", examples = "CNER, entretien de la rencontre nationale") @Text(max = 500)
        String source,

        @Schema(description = "What else the source says of the number") @Nullable @Text(max = 500)
        String note) {}
