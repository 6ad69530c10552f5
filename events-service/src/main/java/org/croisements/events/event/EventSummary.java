package org.croisements.events.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.croisements.events.organiser.Organiser;
import org.croisements.events.organiser.StoredOrganiser;
import org.croisements.events.participation.AttendanceMode;
import org.croisements.events.place.Place;
import org.croisements.events.publication.Audience;
import org.croisements.events.publication.Publication;
import org.croisements.events.schedule.Schedule;
import org.croisements.events.status.EventStatus;
import org.croisements.events.subject.EventFormat;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event, as listed. */
@Schema(description = "An event, as listed")
public record EventSummary(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "cites-cap-2018")
        String slug,

        @Schema(description = "What it is called", examples = "Forum Cités Cap' : Inventons les quartiers de demain !")
        String title,

        @Schema(description = "In a sentence or two") @Nullable
        String summary,

        @Schema(description = "What it is about, as its organisers say it", examples = "[\"developpement-economique\"]")
        List<String> themes,

        @Schema(description = "What kind of event it is") EventFormat format,

        @Schema(description = "Series it is an edition of") @Nullable
        Reference series,

        @Schema(description = "Which edition of its series", examples = "2") @Nullable
        Integer edition,

        @Schema(description = "First day, in its time zone", examples = "2018-06-05")
        LocalDate startsOn,

        @Schema(description = "When it begins on the first day, in its time zone", examples = "09:30") @Nullable
        String startTime,

        @Schema(description = "Last day, where it is not the first one", examples = "2018-06-06") @Nullable
        LocalDate endsOn,

        @Schema(description = "When it ends on the last day, in its time zone", examples = "17:00") @Nullable
        String endTime,

        @Schema(description = "Time zone of its place, a name of the tz database", examples = "Europe/Paris")
        String timeZone,

        @Schema(description = "Whether people meet in a room, on the network or both")
        AttendanceMode attendanceMode,

        @Schema(description = "Where it is held") @Nullable Place place,

        @Schema(description = "Who organises it, in order") List<Organiser> organisers,
        @Schema(description = "Whom it is for") Audience audience,

        @Schema(description = "How far it is on its way to its readers")
        Publication publication,

        @Schema(description = "Whether it takes place as announced")
        EventStatus status,

        @Schema(description = "When it last changed") Instant updatedAt) {

    /** An event as lists show it. */
    public static EventSummary of(Event e) {
        return new EventSummary(
                e.id,
                e.slug,
                e.title,
                e.summary,
                e.subject.themes(),
                e.format,
                e.series == null ? null : e.series.reference(),
                e.edition,
                e.startsOn,
                Schedule.text(e.startTime),
                e.endsOn,
                Schedule.text(e.endTime),
                e.timeZone,
                e.attendanceMode,
                e.place == null ? null : e.place.shown(),
                e.organisers.stream().map(StoredOrganiser::shown).toList(),
                e.audience,
                e.publication,
                e.status,
                e.updatedAt);
    }
}
