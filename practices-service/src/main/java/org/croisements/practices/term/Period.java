package org.croisements.practices.term;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The years in which a scheme was or is in use. */
@Schema(description = "The years in which a scheme was or is in use")
public record Period(
        @Schema(description = "First year; null where nobody knows", examples = "2020") @Nullable @Min(1900) @Max(2200)
        Integer from,

        @Schema(description = "Last year; null while it is in use", examples = "2023") @Nullable @Min(1900) @Max(2200)
        Integer to) {

    @Schema(hidden = true)
    @AssertTrue(message = "to must not be before from")
    boolean isInOrder() {
        return from == null || to == null || from <= to;
    }
}
