package org.croisements.practices.dissemination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.practices.territory.TerritoryKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dissemination as it is written into the log. */
@Schema(description = "A dissemination of a joint tool to log")
record NewDissemination(
        @Schema(description = "Where") @Valid TerritoryKey territory,

        @Schema(
                description = "Who disseminated it, by id or slug; the caller's own organisation, unless a network"
                        + " administrator names another",
                examples = "irev")
        @Nullable
        @Text(max = Slugs.MAX)
        String organisation,

        @Schema(description = "When", examples = "2019-03") PartialDate on,

        @Schema(description = "Which version of the tool", examples = "1.1") @Nullable @Text(max = 50)
        String toolVersion,

        @Schema(description = "How many people it reached", examples = "40") @Nullable @Min(0) @Max(10_000_000)
        Integer people,

        @Schema(description = "What they said", examples = "Utile aux chefs de projet")
        @Nullable
        @Text(max = 5000, lines = true)
        String feedback) {}
