package org.croisements.network.organisation;

import jakarta.validation.constraints.AssertTrue;
import java.util.Objects;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.croisements.network.territory.TerritoryKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A territory that an organisation covers, and since when until when. */
@Schema(description = "A territory that an organisation covers, and when")
public record Coverage(
        @Schema(description = "Kind of territory; a code alone names nothing")
        TerritoryKind kind,

        @Schema(description = "Official code, with its leading zeros", examples = "53")
        @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "a code of digits and capital letters")
        String code,

        @Schema(description = "Since when; null where nobody knows", examples = "2008") @Nullable
        PartialDate from,

        @Schema(description = "Until when, that day included; null while it lasts", examples = "2019-12-31") @Nullable
        PartialDate to) {

    @Schema(hidden = true)
    @AssertTrue(message = "to must not be before from")
    boolean isInOrder() {
        return from == null || to == null || !to.latest().isBefore(from.earliest());
    }

    /** Whether it says again what another says: the same territory from the same time on, or until the same. */
    boolean repeats(Coverage other) {
        return kind == other.kind
                && code.equals(other.code)
                && (Objects.equals(from, other.from) || Objects.equals(to, other.to));
    }
}
