package org.croisements.events.session;

import static org.croisements.events.EventsProblem.SESSION_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;

/** Every query on sessions; each is within one event, which the caller has been found to see. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<EventSession, UUID> {

    private static final Sorting SORTING = Sorting.byDefault("position")
            .key("position", "s.position", Integer.class)
            .key("title", "s.title", String.class);

    EventSession get(Event event, String id) {
        return Slugs.id(id)
                .<EventSession>flatMap(
                        uuid -> find("event = ?1 and id = ?2", event, uuid).firstResultOptional())
                .orElseThrow(() -> SESSION_NOT_FOUND.with("There is no session %s in this event", id));
    }

    EventSession getForUpdate(Event event, String id) {
        var session = get(event, id);
        getEntityManager().refresh(session, LockModeType.PESSIMISTIC_WRITE);
        return session;
    }

    ListQuery<EventSession> matching(Event event, SessionFilter filter) {
        return new ListQuery<>(getEntityManager(), EventSession.class, "s", SORTING)
                .where("s.event.id = :event", "event", event.id())
                .whereGiven("s.format in :formats", "formats", filter.format());
    }

    List<EventSession> of(Event event) {
        return list("event = ?1 order by position, id", event);
    }
}
