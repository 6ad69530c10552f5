package org.croisements.events.edition;

import java.time.LocalDate;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An edition of a series, or the gap where one is only known to have been. */
@Schema(description = "An edition of a series, or the gap where one is only known by its number")
record Edition(
        @Schema(description = "Which edition of its series", examples = "2")
        int edition,

        @Schema(description = "The event; null: nothing but the number is known here") @Nullable
        Reference event,

        @Schema(description = "First day, in its time zone", examples = "2018-06-05") @Nullable
        LocalDate startsOn,

        @Schema(description = "City", examples = "Rennes") @Nullable
        String city) {

    static Edition gap(int number) {
        return new Edition(number, null, null, null);
    }
}
