package org.croisements.events.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.croisements.events.organiser.NewOrganiser;
import org.croisements.events.organiser.StoredOrganiser;
import org.croisements.events.participation.Accessibility;
import org.croisements.events.participation.Attendance;
import org.croisements.events.participation.AttendanceMode;
import org.croisements.events.participation.Registration;
import org.croisements.events.place.NewPlace;
import org.croisements.events.place.StoredPlace;
import org.croisements.events.place.StoredTerritory;
import org.croisements.events.place.TerritoryKey;
import org.croisements.events.publication.Audience;
import org.croisements.events.publication.Publication;
import org.croisements.events.schedule.Schedule;
import org.croisements.events.status.EventStatus;
import org.croisements.events.subject.EventFormat;
import org.croisements.kit.fact.Claim;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of an event: what a new one is made of, and what a patch changes. */
@Schema(
        description = "An event to add",
        examples = {"""
{"slug": "cites-cap-2018", "title": "Forum Cités Cap' : Inventons les quartiers de demain !",
 "alternateTitles": ["Forum Cités Cap"], "mainThread": "L'avenir économique des quartiers",
 "themes": ["developpement-economique"], "format": "FORUM", "series": "cites-cap", "edition": 2,
 "startsOn": "2018-06-05", "startTime": "09:30", "endsOn": "2018-06-06", "endTime": "17:00",
 "timeZone": "Europe/Paris", "attendanceMode": "IN_PERSON",
 "place": {"name": "Couvent des Jacobins", "address": "20 place Sainte-Anne", "city": "Rennes", "commune": "35238"},
 "organisers": [{"organisation": "reso-villes", "role": "ORGANISER"}], "audience": "PUBLIC", "publication": "DRAFT",
 "status": "SCHEDULED", "owner": "reso-villes"}""", """
{"title": "Forum Cités Cap' : Inventons les quartiers de demain !", "endTime": "16:30"}"""})
public record NewEvent(
        @Schema(
                description = "Readable name in addresses; made of the title where left out",
                examples = "cites-cap-2018")
        @Nullable
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        String slug,

        @Schema(description = "What it is called", examples = "Forum Cités Cap' : Inventons les quartiers de demain !")
        @Text(max = 300)
        String title,

        @Schema(description = "Other titles it goes by", examples = "[\"Forum Cités Cap\"]")
        @Size(max = 20)
        @Text(max = 300)
        List<String> alternateTitles,

        @Schema(description = "In a sentence or two") @Nullable @Text(max = 500)
        String summary,

        @Schema(description = "At length, in Markdown") @Nullable @Text(max = 20_000, lines = true)
        String description,

        @Schema(description = "The question that runs through it", examples = "L'avenir économique des quartiers")
        @Nullable
        @Text(max = 500)
        String mainThread,

        @Schema(
                description = "What it is about: concepts of any scheme, by notation, scheme:notation or URI",
                examples = "[\"developpement-economique\"]")
        @Size(max = 50)
        @Text(max = 500)
        List<String> themes,

        @Schema(description = "Territories that it is about") @Size(max = 100)
        List<@Valid TerritoryKey> territories,

        @Schema(description = "What kind of event it is") EventFormat format,

        @Schema(description = "Series it is an edition of, by id or slug", examples = "cites-cap") @Nullable
        String series,

        @Schema(description = "Which edition of its series", examples = "2") @Nullable @Min(1) @Max(10_000)
        Integer edition,

        @Schema(description = "First day, in its time zone", examples = "2018-06-05")
        LocalDate startsOn,

        @Schema(description = "When it begins on the first day, in its time zone", examples = "09:30")
        @Nullable
        @Text(max = 5, pattern = Schedule.TIME_PATTERN, allowed = Schedule.TIME_ALLOWED)
        String startTime,

        @Schema(description = "Last day, where it is not the first one", examples = "2018-06-06") @Nullable
        LocalDate endsOn,

        @Schema(description = "When it ends on the last day, in its time zone", examples = "17:00")
        @Nullable
        @Text(max = 5, pattern = Schedule.TIME_PATTERN, allowed = Schedule.TIME_ALLOWED)
        String endTime,

        @Schema(description = "Time zone of its place, a name of the tz database", examples = "Europe/Paris")
        @Text(max = 50)
        String timeZone,

        @Schema(description = "Whether people meet in a room, on the network or both")
        AttendanceMode attendanceMode,

        @Schema(description = "Where it is held") @Nullable @Valid
        NewPlace place,

        @Schema(description = "Where it is held on the network", format = "uri", examples = "https://example.org/salle")
        @Nullable
        @Text(max = 2000, pattern = Text.WEB_ADDRESS, allowed = Text.WEB_ADDRESS_ALLOWED)
        String onlineUrl,

        @Schema(description = "For whom its place is fit") @Size(max = 5)
        List<Accessibility> accessibility,

        @Schema(description = "Who organises it, in order") @Size(max = 50)
        List<@Valid NewOrganiser> organisers,

        @Schema(
                description =
                        "Whom it is for, and so who sees it: everybody, the network, or a club's members of the day and who runs it")
        Audience audience,

        @Schema(
                description = "Club or network whose event it is, by slug; what is for a club names it",
                examples = "club-dev-eco")
        @Nullable
        @Text(max = Slugs.MAX, pattern = Slugs.PATTERN, allowed = Slugs.ALLOWED)
        String network,

        @Schema(description = "Event that it follows, by id or slug", examples = "cites-cap-2018") @Nullable
        String follows,

        @Schema(description = "How far it is on its way to its readers")
        Publication publication,

        @Schema(description = "Why the publication changes; kept in its history, not in the event")
        @Nullable
        @Text(max = 1000, lines = true)
        String publicationReason,

        @Schema(description = "Whether it takes place as announced")
        EventStatus status,

        @Schema(description = "Why it does not; with CANCELLED it must be given") @Nullable @Text(max = 1000)
        String statusReason,

        @Schema(description = "How many people came") @Nullable @Valid
        Attendance attendance,

        @Schema(description = "How people register") @Nullable @Valid
        Registration registration,

        @Schema(
                description =
                        "Organisation it belongs to, by id or slug: the caller's own, unless a network administrator says otherwise",
                examples = "reso-villes")
        @Nullable
        String owner,

        @Schema(description = "Where the facts come from") @Size(max = 50)
        List<@Valid Source> sources,

        @Schema(description = "What sources say that disagree") @Size(max = 100)
        List<@Valid Claim> claims) {

    /** The texts by whose words it is found. */
    Stream<String> words(@Nullable StoredPlace at) {
        return Stream.of(
                        Stream.of(title),
                        alternateTitles.stream(),
                        Stream.of(summary, mainThread, at == null ? null : at.name(), at == null ? null : at.city())
                                .filter(Objects::nonNull),
                        themes.stream())
                .flatMap(texts -> texts);
    }

    /** An event as its own edited form, for a patch to be applied to. */
    public static NewEvent of(Event e) {
        return new NewEvent(
                e.slug,
                e.title,
                List.copyOf(e.alternateTitles),
                e.summary,
                e.description,
                e.mainThread,
                e.subject.themes(),
                e.territories.stream().map(StoredTerritory::form).toList(),
                e.format,
                e.series == null ? null : e.series.id().toString(),
                e.edition,
                e.startsOn,
                Schedule.text(e.startTime),
                e.endsOn,
                Schedule.text(e.endTime),
                e.timeZone,
                e.attendanceMode,
                e.place == null ? null : e.place.form(),
                e.onlineUrl,
                List.copyOf(e.accessibility),
                e.organisers.stream().map(StoredOrganiser::form).toList(),
                e.audience,
                e.network,
                e.follows == null ? null : e.follows.id.toString(),
                e.publication,
                null,
                e.status,
                e.statusReason,
                e.attendance,
                e.registration,
                e.owner.id().toString(),
                e.sources,
                e.claims);
    }
}
