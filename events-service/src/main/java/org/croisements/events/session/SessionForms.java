package org.croisements.events.session;

import static org.croisements.events.EventsProblem.ROOM_TAKEN;
import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.croisements.events.event.Event;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.practice.Practices;
import org.croisements.events.room.Room;
import org.croisements.events.room.RoomRepository;
import org.croisements.events.schedule.SessionTimes;
import org.croisements.events.speaker.NewSpeaker;
import org.croisements.events.speaker.StoredSpeaker;
import org.croisements.events.track.Track;
import org.croisements.events.track.TrackRepository;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** Finds what an edited form of a session names, and every fault that takes more than the form itself to see. */
@ApplicationScoped
class SessionForms {

    /** What the names in an edited form of a session stand for. */
    record Links(
            @Nullable Room room,
            @Nullable Track track,
            List<StoredSpeaker> speakers,
            List<StoredReference> practices) {}

    private final SessionRepository sessions;
    private final RoomRepository rooms;
    private final TrackRepository tracks;
    private final Organisations organisations;
    private final Practices practices;

    SessionForms(
            SessionRepository sessions,
            RoomRepository rooms,
            TrackRepository tracks,
            Organisations organisations,
            Practices practices) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.tracks = tracks;
        this.organisations = organisations;
        this.practices = practices;
    }

    /** Fills a session of an event that nobody else changes meanwhile; one problem with all faults otherwise. */
    void fill(EventSession session, Event event, NewSession form) {
        var faults = new Faults();
        SessionTimes.check(form.startsAt(), form.endsAt(), event.schedule(), faults);
        var room = faults.collect(() -> Optional.ofNullable(room(event, form.room())));
        var track = faults.collect(
                () -> Optional.ofNullable(form.track()).map(asked -> tracks.resolve(event, asked, "/track")));
        room.flatMap(r -> r).ifPresent(r -> checkCapacity(form, r, faults));
        var speakers = speakers(form.speakers(), faults);
        var shown = practices.resolve(form.practices(), "/practices", faults);
        faults.refuse();
        var links = new Links(
                room.flatMap(r -> r).orElse(null), track.flatMap(t -> t).orElse(null), speakers, shown);
        requireFree(session, links.room(), form);
        session.take(form, links);
    }

    private @Nullable Room room(Event event, @Nullable String asked) {
        return asked == null ? null : rooms.resolve(event, asked, "/room");
    }

    private static void checkCapacity(NewSession form, Room room, Faults faults) {
        Integer holds = room.capacity();
        Integer asked = form.capacity();
        if (holds != null && asked != null && asked > holds) {
            faults.add(
                    INVALID_BODY,
                    Fault.at("/capacity", "OUT_OF_RANGE", "%s holds %d people".formatted(room.name(), holds)));
        }
    }

    /** The database refuses it too; here its caller learns what is in the room. */
    private void requireFree(EventSession session, @Nullable Room room, NewSession form) {
        var start = form.startsAt();
        var end = form.endsAt();
        if (room == null || start == null || end == null) {
            return;
        }
        sessions.inRoom(room, start, end).stream()
                .filter(other -> !other.id.equals(session.id))
                .findFirst()
                .ifPresent(other -> {
                    throw ROOM_TAKEN.with(
                            "%s is taken by \"%s\" (%s) from %s to %s",
                            room.name(),
                            other.title,
                            other.id,
                            String.valueOf(other.startsAt),
                            String.valueOf(other.endsAt));
                });
    }

    private List<StoredSpeaker> speakers(List<NewSpeaker> speakers, Faults faults) {
        var resolved = new ArrayList<StoredSpeaker>();
        for (int i = 0; i < speakers.size(); i++) {
            var speaker = speakers.get(i);
            String asked = speaker.organisation();
            String where = "/speakers/" + i + "/organisation";
            var organisation = asked == null
                    ? Optional.<StoredReference>empty()
                    : faults.collect(() -> organisations.resolve(asked, where));
            resolved.add(new StoredSpeaker(
                    speaker.name(),
                    speaker.role(),
                    speaker.affiliation(),
                    organisation.orElse(null),
                    speaker.status()));
        }
        return resolved;
    }
}
