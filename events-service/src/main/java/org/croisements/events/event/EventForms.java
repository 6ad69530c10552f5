package org.croisements.events.event;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;
import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.organiser.StoredOrganiser;
import org.croisements.events.place.StoredPlace;
import org.croisements.events.place.StoredTerritory;
import org.croisements.events.place.Territories;
import org.croisements.events.publication.Audience;
import org.croisements.events.schedule.Clocks;
import org.croisements.events.schedule.Schedule;
import org.croisements.events.series.EventSeries;
import org.croisements.events.series.EventSeriesRepository;
import org.croisements.events.status.EventStatus;
import org.croisements.events.status.PreviousDates;
import org.croisements.events.status.StatusRules;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.reference.References;
import org.croisements.kit.reference.StoredReference;
import org.croisements.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Finds what an edited form names, and every fault that takes more than the form itself to see. */
@ApplicationScoped
class EventForms {

    /** What the names in an edited form stand for. */
    record Links(
            StoredReference owner,
            List<StoredOrganiser> organisers,
            @Nullable EventSeries series,
            @Nullable Event follows,
            @Nullable String network,
            @Nullable StoredPlace place,
            Schedule schedule,
            List<StoredTerritory> territories,
            List<PreviousDates> previousDates) {}

    private static final List<String> MEMBERS = Arrays.stream(NewEvent.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private final EventRepository events;
    private final EventSeriesRepository series;
    private final Organisations organisations;
    private final Territories territories;
    private final References references;
    private final Caller caller;
    private final Clock clock;

    EventForms(
            EventRepository events,
            EventSeriesRepository series,
            Organisations organisations,
            Territories territories,
            References references,
            Caller caller,
            Clock clock) {
        this.events = events;
        this.series = series;
        this.organisations = organisations;
        this.territories = territories;
        this.references = references;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the form names, for a new event or for the one that it edits; one problem with all faults otherwise. */
    Links links(NewEvent form, @Nullable Event edited) {
        var faults = new Faults();
        var owner = owner(form, edited, faults);
        var organisers = organisations.resolve(form.organisers(), faults);
        var ofSeries = faults.collect(() -> Optional.ofNullable(series.resolveGiven(form.series(), "/series")));
        var follows = faults.collect(() -> Optional.ofNullable(follows(form, edited)));
        if (edited != null && follows.flatMap(f -> f).filter(edited::equals).isPresent()) {
            faults.add(INVALID_BODY, Fault.at("/follows", "OUT_OF_ORDER", "an event can't follow itself"));
        }
        if (form.edition() != null && form.series() == null) {
            faults.add(INVALID_BODY, Fault.at("/series", "REQUIRED", "an edition is one of a series"));
        }
        String network = network(form, edited, faults);
        var about = territories.resolve(form.territories(), faults);
        checkClaims(form, faults);
        var schedule = schedule(form, faults);
        schedule.ifPresent(s -> {
            var registration = form.registration();
            if (registration != null) {
                registration.check(s.zone(), faults);
            }
            StatusRules.check(form.status(), form.statusReason(), form.attendanceMode(), s, clock.instant(), faults);
        });
        faults.refuse();
        var place = form.place();
        return new Links(
                owner.orElseThrow(),
                organisers,
                ofSeries.flatMap(s -> s).orElse(null),
                follows.flatMap(f -> f).orElse(null),
                network,
                place == null ? null : territories.locate(place),
                schedule.orElseThrow(),
                about,
                previousDates(form, schedule.orElseThrow(), edited));
    }

    /** What an event was announced for stays known when it is rescheduled. */
    private List<PreviousDates> previousDates(NewEvent form, Schedule schedule, @Nullable Event edited) {
        if (edited == null) {
            return List.of();
        }
        if (form.status() != EventStatus.RESCHEDULED || schedule.equals(edited.schedule())) {
            return edited.previousDates;
        }
        var all = new ArrayList<>(edited.previousDates);
        all.add(PreviousDates.of(edited.schedule(), clock.instant()));
        return all;
    }

    /** The club or network by its present slug: one that nobody knows would keep its event from everybody. */
    private @Nullable String network(NewEvent form, @Nullable Event edited, Faults faults) {
        String asked = form.network();
        if (asked == null) {
            if (form.audience() == Audience.CLUB) {
                faults.add(INVALID_BODY, Fault.at("/network", "REQUIRED", "what is for a club names the club"));
            }
            return null;
        }
        return edited != null && asked.equals(edited.network)
                ? asked
                : faults.collect(() -> references.resolve("network", asked, "/network"))
                        .map(StoredReference::slug)
                        .orElse(asked);
    }

    /** A claim disputes a fact of this record; what the record itself says there is the value chosen. */
    private static void checkClaims(NewEvent form, Faults faults) {
        for (int i = 0; i < form.claims().size(); i++) {
            String field = form.claims().get(i).field();
            String member = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
            if (!MEMBERS.contains(member)) {
                faults.add(
                        INVALID_BODY,
                        Fault.at(
                                "/claims/" + i + "/field",
                                "UNKNOWN_FIELD",
                                "an event has no " + member + Nearest.hint(member, MEMBERS)));
            }
        }
    }

    private Optional<StoredReference> owner(NewEvent form, @Nullable Event edited, Faults faults) {
        String asked = form.owner();
        if (edited == null) {
            return asked == null
                    ? Optional.of(organisations.resolve(caller.ownerOf(null).toString(), "/owner"))
                    : faults.collect(() -> organisations.resolve(asked, "/owner"))
                            .map(this::ownedBy);
        }
        if (asked == null || asked.equals(edited.owner.id().toString())) {
            return Optional.of(edited.owner);
        }
        return faults.collect(() -> organisations.resolve(asked, "/owner")).map(owner -> {
            if (!owner.id().equals(edited.owner.id()) && !caller.isNetworkAdmin()) {
                throw FORBIDDEN.with("Only a network administrator gives an event to another centre");
            }
            return owner;
        });
    }

    private StoredReference ownedBy(StoredReference asked) {
        var unused = caller.ownerOf(asked.id());
        return asked;
    }

    /** An event that the editor doesn't see may stay what it is: somebody else put it there. */
    private @Nullable Event follows(NewEvent form, @Nullable Event edited) {
        var before = edited == null ? null : edited.follows;
        return before != null && before.id.toString().equals(form.follows())
                ? before
                : events.resolveGiven(form.follows(), "/follows");
    }

    private static Optional<Schedule> schedule(NewEvent form, Faults faults) {
        return Clocks.zone(form.timeZone(), "/timeZone", faults).map(zone -> {
            var schedule =
                    new Schedule(form.startsOn(), time(form.startTime()), form.endsOn(), time(form.endTime()), zone);
            schedule.check(faults);
            return schedule;
        });
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }
}
