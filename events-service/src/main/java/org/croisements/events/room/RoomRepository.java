package org.croisements.events.room;

import static org.croisements.events.EventsProblem.ROOM_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.croisements.events.event.Event;
import org.croisements.events.part.NamedPartRepository;

/** Every query on rooms. */
@ApplicationScoped
public class RoomRepository extends NamedPartRepository<Room> {

    RoomRepository() {
        super(Room.class, "room", "name", "event_room_name", ROOM_NOT_FOUND);
    }

    @Override
    protected Room copyOf(Room part, Event copy, Instant now) {
        var added = new Room(copy, now);
        added.take(NewRoom.of(part));
        return added;
    }
}
