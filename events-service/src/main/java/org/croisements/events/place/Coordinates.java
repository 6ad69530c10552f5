package org.croisements.events.place;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A point on the earth, in degrees (WGS 84). */
@Schema(description = "A point on the earth, in degrees (WGS 84)")
public record Coordinates(
        @Schema(description = "Degrees north of the equator", examples = "48.1147") @Min(-90) @Max(90)
        BigDecimal latitude,

        @Schema(description = "Degrees east of Greenwich", examples = "-1.6794") @Min(-180) @Max(180)
        BigDecimal longitude) {

    static @Nullable Coordinates of(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null
                ? null
                : new Coordinates(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude));
    }
}
