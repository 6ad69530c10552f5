package org.croisements.network.contact;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an organisation has its seat. */
@Schema(description = "Where an organisation has its seat")
public record Seat(
        @Schema(description = "Street and number", examples = "2 rue Meuris") @Nullable
        String address,

        @Schema(description = "Postal code", examples = "44100") @Nullable @Text(max = 20)
        String postcode,

        @Schema(description = "City", examples = "Nantes") @Nullable
        String city,

        @Schema(description = "Degrees east (WGS 84)", examples = "-1.5854")
        @Nullable
        @DecimalMin("-180")
        @DecimalMax("180")
        Double longitude,

        @Schema(description = "Degrees north (WGS 84)", examples = "47.2063")
        @Nullable
        @DecimalMin("-90")
        @DecimalMax("90")
        Double latitude) {

    /** What is known of a seat; null where nothing is. */
    public static @Nullable Seat of(
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable Double longitude,
            @Nullable Double latitude) {
        boolean known = address != null || postcode != null || city != null || longitude != null;
        return known ? new Seat(address, postcode, city, longitude, latitude) : null;
    }

    @Schema(hidden = true)
    @AssertTrue(message = "longitude and latitude stand together")
    boolean isPointOrNone() {
        return (longitude == null) == (latitude == null);
    }
}
