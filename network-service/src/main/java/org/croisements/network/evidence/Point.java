package org.croisements.network.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place on the map, in WGS 84. */
@Schema(description = "A place on the map, in WGS 84")
public record Point(
        @Schema(description = "Degrees east", minimum = "-180", maximum = "180", examples = "-1.67429")
        double longitude,

        @Schema(description = "Degrees north", minimum = "-90", maximum = "90", examples = "48.11198")
        double latitude) {}
