package org.croisements.network.output;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.croisements.network.territory.TerritoryKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That something was spread: in the whole country, or in some territories. */
@Schema(description = "That something was spread: in the whole country, or in some territories")
public record Dissemination(
        @Schema(description = "Whether in the whole country")
        boolean national,

        @Schema(description = "Else, in which territories") @Size(max = 200)
        List<@Valid TerritoryKey> territories,

        @Schema(description = "When", examples = "2019-03") @Nullable
        PartialDate on,

        @Schema(description = "What came of it", examples = "Présenté aux chefs de projet des deux régions")
        @Nullable
        @Text(max = 1_000)
        String note) {

    @Schema(hidden = true)
    @AssertTrue(message = "either the whole country or some territories")
    boolean isSomewhere() {
        return national == territories.isEmpty();
    }
}
