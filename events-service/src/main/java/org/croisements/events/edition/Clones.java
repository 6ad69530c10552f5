package org.croisements.events.edition;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventRepository;
import org.croisements.events.event.NewEvent;
import org.croisements.events.status.EventStatus;
import org.croisements.kit.input.JsonBodies;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.security.Caller;

/** Makes the form of a new event out of another one: what it was planned to be, without what became of it. */
@ApplicationScoped
class Clones {

    /** What is of one edition alone: how it was called besides, what sources say of it, who came. */
    private static final List<String> OWN =
            List.of("attendance", "statusReason", "publicationReason", "follows", "onlineUrl", "registration");

    private final EventRepository events;
    private final ObjectMapper mapper;
    private final JsonBodies bodies;
    private final Caller caller;

    Clones(EventRepository events, ObjectMapper mapper, JsonBodies bodies, Caller caller) {
        this.events = events;
        this.mapper = mapper;
        this.bodies = bodies;
        this.caller = caller;
    }

    /** The form of a draft with the days, the name and the number asked for, checked like a new one. */
    NewEvent form(Event original, NewClone asked) {
        var before = NewEvent.of(original);
        ObjectNode form = mapper.valueToTree(before);
        form.remove(OWN);
        List.of("alternateTitles", "sources", "claims").forEach(form::putArray);
        long days = asked.startsOn().toEpochDay() - before.startsOn().toEpochDay();
        form.put("startsOn", asked.startsOn().toString());
        Optional.ofNullable(before.endsOn())
                .map(end -> end.plusDays(days))
                .map(LocalDate::toString)
                .ifPresent(end -> form.put("endsOn", end));
        String title = Optional.ofNullable(asked.title()).orElse(before.title());
        form.put("title", title);
        form.put("slug", Optional.ofNullable(asked.slug()).orElseGet(() -> Slugs.of(asked.startsOn() + " " + title)));
        form.remove("edition");
        edition(before, asked).ifPresent(number -> form.put("edition", number));
        if (!caller.isNetworkAdmin()) {
            form.remove("owner"); // the caller's own centre's, which need not be the first owner
        }
        form.put("publication", "DRAFT");
        form.put("status", EventStatus.SCHEDULED.name());
        return bodies.toRecord(form, NewEvent.class);
    }

    private Optional<Integer> edition(NewEvent before, NewClone asked) {
        return Optional.ofNullable(asked.edition())
                .or(() -> Optional.ofNullable(before.series())
                        .map(series -> events.lastEdition(UUID.fromString(series)) + 1));
    }
}
