package org.croisements.events.statement;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A photograph in a document. */
@Schema(description = "A photograph in a document")
public record Photo(
        @Schema(description = "Whom or what it shows", examples = "Patrice Allais") @Text(max = 500)
        String shows,

        @Schema(description = "Whose picture it is", examples = "Rennes Métropole") @Nullable
        String credit,

        @Schema(description = "Where it is", format = "uri", examples = "https://example.org/photo.jpg")
        @Nullable
        @Text(max = 2000, pattern = Text.WEB_ADDRESS, allowed = Text.WEB_ADDRESS_ALLOWED)
        String url) {}
