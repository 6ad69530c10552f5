package org.croisements.events.statement;

import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is kept from an event, as its readers see it. */
@Schema(description = "What is kept from an event")
public record Takeaway(
        @Schema(description = "What is kept", examples = "Le portage politique compte autant que la méthode")
        String text,

        @Schema(description = "Session that it comes from, by id") @Nullable
        UUID session,

        @Schema(description = "What it is about", examples = "[\"gouvernance\"]")
        List<String> themes,

        @Schema(description = "Practices that were drafted from it")
        List<Reference> practices) {}
