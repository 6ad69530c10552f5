package org.croisements.network.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A published file that facts about territories come from. */
@Schema(description = "A published file that facts come from")
public record DataSource(
        @Schema(description = "Key by which measures and notes name it", examples = "anct-qpv-2024")
        String key,

        @Schema(
                description = "Who publishes what",
                examples = "ANCT, quartiers prioritaires de la politique de la ville 2024")
        String label,

        @Schema(description = "Where it is published", format = "uri", examples = "https://www.data.gouv.fr/") @Nullable
        String url,

        @Schema(description = "Licence of the data, as an SPDX identifier", examples = "etalab-2.0") @Nullable
        String licence,

        @Schema(description = "The state it describes, a year or a day", examples = "2024") @Nullable
        String vintage) {

    /** Begins the keys of those that list every priority quarter of a generation. */
    public static final String QUARTERS = "anct-qpv-";

    /** Whether it lists every priority quarter of a generation, so that what it does not name has none. */
    public boolean listsQuarters() {
        return key.startsWith(QUARTERS);
    }
}
