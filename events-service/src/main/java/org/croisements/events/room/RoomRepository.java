package org.croisements.events.room;

import static org.croisements.events.EventsProblem.RECORD_IN_USE;
import static org.croisements.events.EventsProblem.ROOM_NOT_FOUND;
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

/** Every query on rooms; each is within one event, which the caller has been found to see. */
@ApplicationScoped
public class RoomRepository extends PartRepository<Event, Room> {

    private static final String TAKEN = "event_room_name";

    private static final Sorting SORTING = Sorting.byDefault("position")
            .key("position", "x.position", Integer.class)
            .key("name", "x.name", String.class);

    RoomRepository() {
        super("event", ROOM_NOT_FOUND, "There is no room %s in this event");
    }

    ListQuery<Room> matching(Event event) {
        return new ListQuery<>(getEntityManager(), Room.class, "x", SORTING)
                .where("x.event.id = :event", "event", event.id());
    }

    /** The rooms of an event in their order. */
    public List<Room> of(Event event) {
        return list("event = ?1 order by position, id", event);
    }

    /** The room of an event that a session names, by id or name. */
    public Room resolve(Event event, String idOrName, String where) {
        return named(event, idOrName).orElseThrow(() -> {
            var names = of(event).stream().map(Room::name).toList();
            String detail = "This event has no room \"%s\"%s".formatted(idOrName, Nearest.hint(idOrName, names));
            return new ProblemException(
                    UNKNOWN_REFERENCE, detail, List.of(Fault.at(where, UNKNOWN_REFERENCE.name(), detail)));
        });
    }

    private Optional<Room> named(Event event, String idOrName) {
        return lookUp(event, idOrName)
                .or(() -> find("event = ?1 and nameKey = ?2", event, Slugs.searchable(idOrName))
                        .firstResultOptional());
    }

    /** Gives a new event the rooms of another; each new one by the id of the one it is made of. */
    public Map<UUID, Room> copy(Event original, Event copy, Instant now) {
        var made = new HashMap<UUID, Room>();
        for (Room each : of(original)) {
            var added = new Room(copy, now);
            added.take(NewRoom.of(each));
            persist(added);
            made.put(each.id, added);
        }
        return made;
    }

    /** Writes a new or changed room; a name that the event has already is a problem. */
    void save(Room room) {
        try {
            persistAndFlush(room);
        } catch (ConstraintViolationException e) {
            if (TAKEN.equals(e.getConstraintName())) {
                throw CONFLICT.with("The event has a room \"%s\" already", room.name);
            }
            throw e;
        }
    }

    /** Takes a room away; the database refuses while sessions are in it. */
    void remove(Room room) {
        try {
            delete(room);
            flush();
        } catch (ConstraintViolationException e) {
            throw RECORD_IN_USE.with("Sessions are in %s; change those first", room.name);
        }
    }
}
