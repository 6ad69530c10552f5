package org.croisements.events.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.croisements.events.organiser.Organiser;
import org.croisements.events.organiser.StoredOrganiser;
import org.croisements.events.participation.Accessibility;
import org.croisements.events.participation.Attendance;
import org.croisements.events.participation.AttendanceMode;
import org.croisements.events.participation.Registration;
import org.croisements.events.place.Place;
import org.croisements.events.place.StoredTerritory;
import org.croisements.events.place.TerritoryReference;
import org.croisements.events.publication.Audience;
import org.croisements.events.publication.Publication;
import org.croisements.events.schedule.Schedule;
import org.croisements.events.status.EventStatus;
import org.croisements.events.status.PreviousDates;
import org.croisements.events.subject.EventFormat;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event with all that its readers see of it. */
@Schema(description = "An event with all that its readers see of it")
public record EventDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Readable name in addresses", examples = "cites-cap-2018")
        String slug,

        @Schema(description = "Former slugs, which still lead here")
        List<String> formerSlugs,

        @Schema(description = "What it is called", examples = "Forum Cités Cap' : Inventons les quartiers de demain !")
        String title,

        @Schema(description = "Other titles it goes by") List<String> alternateTitles,

        @Schema(description = "In a sentence or two") @Nullable
        String summary,

        @Schema(description = "At length, in Markdown") @Nullable
        String description,

        @Schema(description = "The question that runs through it") @Nullable
        String mainThread,

        @Schema(description = "What it is about, as its organisers say it", examples = "[\"developpement-economique\"]")
        List<String> themes,

        @Schema(description = "Territories that it is about")
        List<TerritoryReference> territories,

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

        @Schema(description = "When it begins, if its time is known", examples = "2018-06-05T07:30:00Z") @Nullable
        Instant startsAt,

        @Schema(description = "When it ends, if its time is known", examples = "2018-06-05T15:00:00Z") @Nullable
        Instant endsAt,

        @Schema(description = "Whether people meet in a room, on the network or both")
        AttendanceMode attendanceMode,

        @Schema(description = "Where it is held") @Nullable Place place,

        @Schema(description = "Where it is held on the network", format = "uri") @Nullable
        String onlineUrl,

        @Schema(description = "For whom its place is fit") List<Accessibility> accessibility,
        @Schema(description = "Who organises it, in order") List<Organiser> organisers,
        @Schema(description = "Whom it is for") Audience audience,

        @Schema(description = "Club or network whose event it is, by slug", examples = "club-dev-eco") @Nullable
        String network,

        @Schema(description = "Event that it follows") @Nullable
        Reference follows,

        @Schema(description = "How far it is on its way to its readers")
        Publication publication,

        @Schema(description = "Whether it takes place as announced")
        EventStatus status,

        @Schema(description = "Why it does not") @Nullable String statusReason,

        @Schema(description = "The days it was announced for before, the latest last")
        List<PreviousDates> previousDates,

        @Schema(description = "How many people came") @Nullable
        Attendance attendance,

        @Schema(description = "How people register") @Nullable
        Registration registration,

        @Schema(description = "Organisation that the record belongs to")
        Reference owner,

        @Schema(description = "Where the facts come from") List<Source> sources,

        @Schema(description = "What sources say that disagree")
        List<Claim> claims,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    /** An event as its readers see it. */
    public static EventDetail of(Event e) {
        var schedule = e.schedule();
        return new EventDetail(
                e.id,
                e.slug,
                e.formerSlugs.stream().sorted().toList(),
                e.title,
                List.copyOf(e.alternateTitles),
                e.summary,
                e.description,
                e.mainThread,
                e.subject.themes(),
                e.territories.stream().map(StoredTerritory::shown).toList(),
                e.format,
                e.series == null ? null : e.series.reference(),
                e.edition,
                e.startsOn,
                Schedule.text(e.startTime),
                e.endsOn,
                Schedule.text(e.endTime),
                e.timeZone,
                schedule.startsAt(),
                schedule.endsAt(),
                e.attendanceMode,
                e.place == null ? null : e.place.shown(),
                e.onlineUrl,
                List.copyOf(e.accessibility),
                e.organisers.stream().map(StoredOrganiser::shown).toList(),
                e.audience,
                e.network,
                followed(e),
                e.publication,
                e.status,
                e.statusReason,
                e.previousDates,
                e.attendance,
                e.registration,
                e.owner.in("organisations"),
                e.sources,
                e.claims,
                e.version,
                e.createdAt,
                e.updatedAt);
    }

    /** The event that this one follows; of one that this one's readers don't all see, only the id. */
    private static @Nullable Reference followed(Event e) {
        var follows = e.follows;
        if (follows == null) {
            return null;
        }
        boolean seen = follows.publication.isSeen()
                && follows.audience.includes(e.audience)
                && (follows.audience != Audience.CLUB || Objects.equals(follows.network, e.network));
        return seen ? follows.reference() : Reference.unseen("events", follows.id);
    }
}
