package org.croisements.events.part;

import static org.croisements.events.EventsProblem.RECORD_IN_USE;
import static org.croisements.kit.problem.CommonProblem.CONFLICT;
import static org.croisements.kit.problem.CommonProblem.UNKNOWN_REFERENCE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.problem.ProblemType;
import org.hibernate.exception.ConstraintViolationException;

/** Every query on the parts of one kind; each is within one event, which the caller has been found to see. */
public abstract class NamedPartRepository<E extends NamedPart> extends PartRepository<Event, E> {

    private final Class<E> type;
    private final String noun;
    private final String nameField;
    private final String nameIsFree;

    /**
     * For parts called {@code noun} in messages, whose name stands in a field beside its folded form in
     * {@code nameField + "Key"}; the database's constraint keeps it once in an event.
     */
    protected NamedPartRepository(
            Class<E> type, String noun, String nameField, String nameIsFree, ProblemType notFound) {
        super("event", notFound, "There is no " + noun + " %s in this event");
        this.type = type;
        this.noun = noun;
        this.nameField = nameField;
        this.nameIsFree = nameIsFree;
    }

    /** A part as planned, for a new edition of its event. */
    protected abstract E copyOf(E part, Event copy, Instant now);

    /** The parts of an event as a list. */
    public ListQuery<E> matching(Event event) {
        var sorting = Sorting.byDefault("position")
                .key("position", "x.position", Integer.class)
                .key(nameField, "x." + nameField, String.class);
        return new ListQuery<>(getEntityManager(), type, "x", sorting)
                .where("x.event.id = :event", "event", event.id());
    }

    /** The parts of an event in their order. */
    public List<E> of(Event event) {
        return list("event = ?1 order by position, id", event);
    }

    /** The part of an event that a session names, by id or name. */
    public E resolve(Event event, String idOrName, String where) {
        return lookUp(event, idOrName)
                .or(() -> find("event = ?1 and " + nameField + "Key = ?2", event, Slugs.searchable(idOrName))
                        .firstResultOptional())
                .orElseThrow(() -> {
                    var names = of(event).stream().map(NamedPart::called).toList();
                    String detail =
                            "This event has no %s \"%s\"%s".formatted(noun, idOrName, Nearest.hint(idOrName, names));
                    return new ProblemException(
                            UNKNOWN_REFERENCE, detail, List.of(Fault.at(where, UNKNOWN_REFERENCE.name(), detail)));
                });
    }

    /** Gives a new event the parts of another; each new one by the id of the one it is made of. */
    public Map<UUID, E> copy(Event original, Event copy, Instant now) {
        var made = new HashMap<UUID, E>();
        for (E each : of(original)) {
            var added = copyOf(each, copy, now);
            persist(added);
            made.put(each.id(), added);
        }
        return made;
    }

    /** Writes a new or changed part; a name that the event has already is a problem. */
    public void save(E part) {
        try {
            persistAndFlush(part);
        } catch (ConstraintViolationException e) {
            if (nameIsFree.equals(e.getConstraintName())) {
                throw CONFLICT.with("The event has a %s \"%s\" already", noun, part.called());
            }
            throw e;
        }
    }

    /** Takes a part away; the database refuses while sessions are in it. */
    public void remove(E part) {
        try {
            delete(part);
            flush();
        } catch (ConstraintViolationException e) {
            throw RECORD_IN_USE.with("Sessions are in %s; change those first", part.called());
        }
    }
}
