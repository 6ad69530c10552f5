package org.croisements.events.statement;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is kept from an event. */
@Schema(description = "What is kept from an event")
public record Takeaway(
        @Schema(description = "What is kept", examples = "Le portage politique compte autant que la méthode")
        @Text(max = 2000, lines = true)
        String text,

        @Schema(description = "Session that it comes from, by id") @Nullable
        UUID session,

        @Schema(description = "What it is about", examples = "[\"gouvernance\"]") @Size(max = 20)
        List<String> themes,

        @Schema(
                description = "Practices that were drafted from it, by id; they are at `/api/v1/practices/{id}`",
                examples = "[\"0197c0de-0000-7000-8000-000000000001\"]")
        @Size(max = 20)
        List<UUID> practices) {}
