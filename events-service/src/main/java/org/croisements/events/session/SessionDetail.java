package org.croisements.events.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.croisements.events.speaker.Speaker;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session, with all that its readers see of it. */
@Schema(description = "A session of an event, with all that its readers see of it")
record SessionDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Id of the event") UUID eventId,

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

        @Schema(description = "Name of its room", examples = "Salle des Horizons") @Nullable
        String room,

        @Schema(description = "Id of its room") @Nullable UUID roomId,

        @Schema(description = "Title of its track", examples = "Créer et entreprendre") @Nullable
        String track,

        @Schema(description = "Id of its track") @Nullable UUID trackId,

        @Schema(description = "How many people can take part", examples = "40") @Nullable
        Integer capacity,

        @Schema(description = "What it is about, as its organisers say it", examples = "[\"europe\"]")
        List<String> themes,

        @Schema(description = "What it is about") @Nullable String summary,

        @Schema(description = "Its place in the programme; two may have the same", examples = "1")
        int position,

        @Schema(description = "Who speaks, in order") List<Speaker> speakers,
        @Schema(description = "Practices that it shows") List<Reference> practices,
        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static SessionDetail of(EventSession s, boolean all) {
        return new SessionDetail(
                s.id,
                s.event.id(),
                s.title,
                s.format,
                s.startsAt,
                s.endsAt,
                s.room == null ? null : s.room.name(),
                s.room == null ? null : s.room.id(),
                s.track == null ? null : s.track.title(),
                s.track == null ? null : s.track.id(),
                s.capacity,
                List.copyOf(s.themes),
                s.summary,
                s.position,
                s.speakers(all),
                s.practices(),
                s.version,
                s.createdAt,
                s.updatedAt);
    }
}
