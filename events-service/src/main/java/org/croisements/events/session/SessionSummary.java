package org.croisements.events.session;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session, as listed. */
@Schema(description = "A session of an event, as listed")
record SessionSummary(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "What it is called", examples = "Entreprendre dans les quartiers")
        String title,

        @Schema(description = "What kind of session it is") SessionFormat format,

        @Schema(
                description = "When it begins, on the clocks of the event's time zone",
                examples = "2018-06-05T10:00:00")
        @Nullable
        LocalDateTime startsAt,

        @Schema(description = "When it ends, on the clocks of the event's time zone", examples = "2018-06-05T11:30:00")
        @Nullable
        LocalDateTime endsAt,

        @Schema(description = "Room", examples = "Salle des Horizons") @Nullable
        String room,

        @Schema(description = "Its place in the programme; two may have the same", examples = "1")
        int position,

        @Schema(description = "Who speaks, in order") List<Speaker> speakers) {

    static SessionSummary of(EventSession s, boolean all) {
        return new SessionSummary(s.id, s.title, s.format, s.startsAt, s.endsAt, s.room, s.position, s.speakers(all));
    }
}
