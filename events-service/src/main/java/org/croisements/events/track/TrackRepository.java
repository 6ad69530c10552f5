package org.croisements.events.track;

import static org.croisements.events.EventsProblem.RECORD_IN_USE;
import static org.croisements.events.EventsProblem.TRACK_NOT_FOUND;
import static org.croisements.kit.problem.CommonProblem.CONFLICT;
import static org.croisements.kit.problem.CommonProblem.UNKNOWN_REFERENCE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.hibernate.exception.ConstraintViolationException;

/** Every query on tracks; each is within one event, which the caller has been found to see. */
@ApplicationScoped
public class TrackRepository extends PartRepository<Event, Track> {

    private static final String TAKEN = "event_track_title";

    private static final Sorting SORTING = Sorting.byDefault("position")
            .key("position", "x.position", Integer.class)
            .key("title", "x.title", String.class);

    TrackRepository() {
        super("event", TRACK_NOT_FOUND, "There is no track %s in this event");
    }

    ListQuery<Track> matching(Event event) {
        return new ListQuery<>(getEntityManager(), Track.class, "x", SORTING)
                .where("x.event.id = :event", "event", event.id());
    }

    /** The tracks of an event in their order. */
    public List<Track> of(Event event) {
        return list("event = ?1 order by position, id", event);
    }

    /** The track of an event that a session names, by id or title. */
    public Track resolve(Event event, String idOrTitle, String where) {
        return named(event, idOrTitle).orElseThrow(() -> {
            var names = of(event).stream().map(Track::title).toList();
            String detail = "This event has no track \"%s\"%s".formatted(idOrTitle, Nearest.hint(idOrTitle, names));
            return new ProblemException(
                    UNKNOWN_REFERENCE, detail, List.of(Fault.at(where, UNKNOWN_REFERENCE.name(), detail)));
        });
    }

    private Optional<Track> named(Event event, String idOrTitle) {
        return lookUp(event, idOrTitle)
                .or(() -> find("event = ?1 and titleKey = ?2", event, Slugs.searchable(idOrTitle))
                        .firstResultOptional());
    }

    /** Gives a new event the tracks of another; each new one by the id of the one it is made of. */
    public Map<UUID, Track> copy(Event original, Event copy, Instant now) {
        var made = new HashMap<UUID, Track>();
        for (Track each : of(original)) {
            var added = new Track(copy, now);
            added.take(NewTrack.of(each));
            persist(added);
            made.put(each.id, added);
        }
        return made;
    }

    /** Writes a new or changed track; a title that the event has already is a problem. */
    void save(Track track) {
        try {
            persistAndFlush(track);
        } catch (ConstraintViolationException e) {
            if (TAKEN.equals(e.getConstraintName())) {
                throw CONFLICT.with("The event has a track \"%s\" already", track.title);
            }
            throw e;
        }
    }

    /** Takes a track away; the database refuses while sessions are in it. */
    void remove(Track track) {
        try {
            delete(track);
            flush();
        } catch (ConstraintViolationException e) {
            throw RECORD_IN_USE.with("Sessions are in %s; change those first", track.title);
        }
    }
}
