package org.croisements.events.statement;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is kept from an event, as it is written. */
@Schema(description = "What is kept from an event, as it is written")
public record NewTakeaway(
        @Schema(description = "What is kept", examples = "Le portage politique compte autant que la méthode")
        @Text(max = 2000, lines = true)
        String text,

        @Schema(description = "Session that it comes from, by id") @Nullable
        UUID session,

        @Schema(description = "What it is about", examples = "[\"gouvernance\"]") @Size(max = 20)
        List<String> themes,

        @Schema(
                description = "Practices that were drafted from it, by id or slug",
                examples = "[\"garage-du-numerique\"]")
        @Size(max = 20)
        List<String> practices) {}
