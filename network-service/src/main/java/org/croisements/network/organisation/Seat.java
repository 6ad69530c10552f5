package org.croisements.network.organisation;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an organisation has its seat. */
@Schema(description = "Where an organisation has its seat")
record Seat(
        @Schema(description = "Street and number", examples = "2 rue Meuris") @Nullable
        String address,

        @Schema(description = "Postal code", examples = "44100") @Nullable @Text(max = 20)
        String postcode,

        @Schema(description = "City", examples = "Nantes") @Nullable
        String city) {}
