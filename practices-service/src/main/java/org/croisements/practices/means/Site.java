package org.croisements.practices.means;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place where a practice is to be found. */
@Schema(description = "A place where a practice is to be found")
public record Site(
        @Schema(description = "Name of the place", examples = "Le Blosne")
        String name,

        @Schema(description = "Code of the priority quarter it lies in", examples = "QN03505M")
        @Nullable
        @Text(max = 20, pattern = "[0-9A-Z]+", allowed = "a code of digits and capital letters")
        String qpv,

        @Schema(description = "Code of the commune it lies in", examples = "35238")
        @Nullable
        @Text(max = 5, pattern = "[0-9][0-9AB][0-9]{3}", allowed = "a commune's code of five characters")
        String commune,

        @Schema(description = "Street and number", examples = "12 rue de Provence") @Nullable @Text(max = 300)
        String address,

        @Schema(description = "Degrees east of Greenwich (WGS 84)", examples = "-1.7062") @Nullable @Min(-180) @Max(180)
        BigDecimal longitude,

        @Schema(description = "Degrees north of the equator (WGS 84)", examples = "48.1233")
        @Nullable
        @Min(-90)
        @Max(90)
        BigDecimal latitude,

        @Schema(description = "When it opened", examples = "2016") @Nullable
        PartialDate openedOn,

        @Schema(description = "When it closed", examples = "2019-12") @Nullable
        PartialDate closedOn,

        @Schema(description = "Whether it is open") SiteStatus status) {

    @Schema(hidden = true)
    @AssertTrue(message = "closedOn must not be before openedOn")
    boolean isInOrder() {
        return openedOn == null || closedOn == null || !closedOn.latest().isBefore(openedOn.earliest());
    }

    @Schema(hidden = true)
    @AssertTrue(message = "longitude and latitude go together")
    boolean isLocatedWhole() {
        return (longitude == null) == (latitude == null);
    }
}
