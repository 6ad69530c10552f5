package org.croisements.events.session;

import static java.time.temporal.ChronoUnit.DAYS;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventParts;
import org.croisements.events.room.Room;
import org.croisements.events.room.RoomListener;
import org.croisements.events.room.RoomRepository;
import org.croisements.events.schedule.Schedule;
import org.croisements.events.schedule.SessionTimes;
import org.croisements.events.track.Track;
import org.croisements.events.track.TrackListener;
import org.croisements.events.track.TrackRepository;
import org.croisements.kit.change.Changes;
import org.croisements.kit.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Keeps the programme in step with its event, and tells the change feed of the sessions of public events alone. */
@ApplicationScoped
class SessionFeed implements EventParts, RoomListener, TrackListener {

    private static final String TYPE = "session";

    private final SessionRepository sessions;
    private final RoomRepository rooms;
    private final TrackRepository tracks;
    private final Changes changes;
    private final Clock clock;

    SessionFeed(
            SessionRepository sessions, RoomRepository rooms, TrackRepository tracks, Changes changes, Clock clock) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.tracks = tracks;
        this.changes = changes;
        this.clock = clock;
    }

    /** A session was added or changed. */
    void changed(EventSession session) {
        if (session.event.isPublic()) {
            tell(session);
        }
    }

    /** A session is about to go. */
    void deleted(EventSession session) {
        if (session.event.isPublic()) {
            changes.deleted(TYPE, session.id, null, session.version + 1);
        }
    }

    @Override
    public void shown(Event event) {
        sessions.of(event).forEach(this::tell);
    }

    @Override
    public void hidden(Event event) {
        sessions.of(event).forEach(session -> changes.hidden(TYPE, session.id, null, session.version));
    }

    /** The calendar of its sessions tells the event's status and place, on the clocks of its time zone. */
    @Override
    public void renamed(Event event) {
        tellAnew(sessions.of(event));
    }

    @Override
    public void deleted(Event event) {
        sessions.of(event).forEach(session -> {
            deleted(session);
            sessions.delete(session);
        });
    }

    @Override
    public void fits(Event event, Schedule after, Faults faults) {
        long days = moves(event.schedule(), after);
        sessions.of(event)
                .forEach(session -> SessionTimes.check(
                        session.title, moved(session.startsAt, days), moved(session.endsAt, days), after, faults));
    }

    /** Where the whole event moves, its programme moves with it; where it gets longer or shorter, nothing moves. */
    @Override
    public void rescheduled(Event event, Schedule before) {
        long days = moves(before, event.schedule());
        if (days != 0) {
            sessions.letRoomsCross();
            var all = sessions.of(event);
            all.stream()
                    .filter(session -> session.startsAt != null || session.endsAt != null)
                    .forEach(session -> {
                        session.move(days);
                        session.updatedAt = clock.instant();
                    });
            sessions.flushMoved();
            all.forEach(this::changed);
        }
    }

    private static long moves(Schedule before, Schedule after) {
        long days = DAYS.between(before.startsOn(), after.startsOn());
        return days == DAYS.between(before.lastDay(), after.lastDay()) ? days : 0;
    }

    private static @Nullable LocalDateTime moved(@Nullable LocalDateTime time, long days) {
        return time == null ? null : time.plusDays(days);
    }

    @Override
    public void copied(Event original, Event copy, Faults faults) {
        Instant now = clock.instant();
        var newRooms = rooms.copy(original, copy, now);
        var newTracks = tracks.copy(original, copy, now);
        long days = DAYS.between(original.schedule().startsOn(), copy.schedule().startsOn());
        for (EventSession planned : sessions.of(original)) {
            var session = new EventSession(copy, now);
            session.takePlanOf(
                    planned,
                    planned.room == null ? null : newRooms.get(planned.room.id()),
                    planned.track == null ? null : newTracks.get(planned.track.id()));
            session.move(days);
            SessionTimes.check(session.title, session.startsAt, session.endsAt, copy.schedule(), faults);
            sessions.persist(session);
        }
    }

    @Override
    public void changed(Room room) {
        tellAnew(sessions.in(room));
    }

    @Override
    public void changed(Track track) {
        tellAnew(sessions.in(track));
    }

    /** What sessions say of others' records has changed, so they have a new version. */
    void tellAnew(List<EventSession> affected) {
        affected.forEach(session -> session.updatedAt = clock.instant());
        sessions.flush();
        affected.forEach(this::changed);
    }

    private void tell(EventSession session) {
        changes.changed(TYPE, session.id, null, session.version, SessionDetail.of(session, false));
    }
}
