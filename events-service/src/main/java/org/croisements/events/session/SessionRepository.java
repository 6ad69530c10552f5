package org.croisements.events.session;

import static org.croisements.events.EventsProblem.SESSION_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.events.room.Room;
import org.croisements.events.track.Track;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Sorting;

/** Every query on sessions; each is within one event, which the caller has been found to see. */
@ApplicationScoped
public class SessionRepository extends PartRepository<Event, EventSession> {

    private static final Sorting SORTING = Sorting.byDefault("position")
            .key("position", "s.position", Integer.class)
            .key("title", "s.title", String.class);

    SessionRepository() {
        super("event", SESSION_NOT_FOUND, "There is no session %s in this event");
    }

    ListQuery<EventSession> matching(Event event, SessionFilter filter) {
        return new ListQuery<>(getEntityManager(), EventSession.class, "s", SORTING)
                .where("s.event.id = :event", "event", event.id())
                .whereGiven("s.format in :formats", "formats", filter.format());
    }

    /** The sessions that have a room at some time between; the end itself is free again. */
    List<EventSession> inRoom(Room room, LocalDateTime from, LocalDateTime to) {
        return list(
                "room = ?1 and startsAt < ?3 and endsAt > ?2 and startsAt < endsAt order by startsAt", room, from, to);
    }

    /** The sessions in a room, for a change. */
    List<EventSession> in(Room room) {
        return find("room = ?1 order by id", room)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The sessions of a track, for a change. */
    List<EventSession> in(Track track) {
        return find("track = ?1 order by id", track)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The sessions that name any of these organisations or practices. */
    List<UUID> naming(List<UUID> ids) {
        return find("select s.id from EventSession s where array_intersects(s.named, ?1) order by s.id", (Object)
                        ids.toArray(UUID[]::new))
                .project(UUID.class)
                .list();
    }

    /** The sessions with these ids, for a change. */
    List<EventSession> forUpdate(List<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Lets sessions pass through one another's rooms while they are moved together. */
    void letRoomsCross() {
        getEntityManager()
                .createNativeQuery("set constraints event_session_room_free deferred")
                .executeUpdate();
    }

    /** Writes what was moved together, and asks again that no room is taken twice. */
    void flushMoved() {
        flush();
        getEntityManager()
                .createNativeQuery("set constraints event_session_room_free immediate")
                .executeUpdate();
    }

    /** The programme of an event: its sessions in the order of time, place and position, with rooms and tracks. */
    public List<SessionSummary> programme(Event event, boolean all) {
        return list("""
                        from EventSession s left join fetch s.room left join fetch s.track
                        where s.event = ?1 order by s.startsAt nulls last, s.endsAt nulls last, s.position, s.id""", event).stream()
                .map(session -> SessionSummary.of(session, all))
                .toList();
    }

    List<EventSession> of(Event event) {
        return list("event = ?1 order by position, id", event);
    }
}
