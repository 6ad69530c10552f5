package org.croisements.kit.fact;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a record's facts come from. */
@Schema(description = "Where facts come from")
public record Source(
        @Schema(description = "Who or what says it", examples = "RésO Villes, compte rendu du forum") @Text(max = 500)
        String label,

        @Schema(description = "Where it can be read", format = "uri", examples = "https://www.resovilles.com/")
        @Nullable
        @Text(max = 2000, pattern = Text.WEB_ADDRESS, allowed = Text.WEB_ADDRESS_ALLOWED)
        String url) {}
