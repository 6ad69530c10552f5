package org.croisements.network.profile;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A portrait that lies elsewhere. */
@Schema(description = "A portrait")
public record Photo(
        @Schema(description = "Where it lies", format = "uri", examples = "https://example.org/portraits/pa.jpg")
        @Text(max = 2000, pattern = Text.WEB_ADDRESS, allowed = Text.WEB_ADDRESS_ALLOWED)
        String url,

        @Schema(description = "Who is to be named with it", examples = "Arnaud Loubry") @Nullable
        String credit) {}
