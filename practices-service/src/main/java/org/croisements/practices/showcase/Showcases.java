package org.croisements.practices.showcase;

import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a practice was shown. */
@Schema(description = "Where a practice was shown")
record Showcases(
        @Schema(description = "The sessions of events that show it, the last one first")
        List<Showcase> sessions) {

    /** A session of an event that shows a practice. */
    @Schema(description = "A session of an event that shows a practice")
    record Showcase(
            @Schema(description = "Id of the session") UUID id,

            @Schema(description = "What the session is called", examples = "Présentation d'expériences")
            String title,

            @Schema(
                    description = "When it begins, on the clocks of the event's time zone",
                    examples = "2018-06-05T14:00:00")
            @Nullable
            String startsAt,

            @Schema(description = "The event, as far as it is known here")
            Reference event) {}
}
