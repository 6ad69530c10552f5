package org.croisements.events.room;

/** Keeps what sessions say of their room true. */
public interface RoomListener {

    /** A room is called or made otherwise from now on. Called in the transaction that changes it. */
    void changed(Room room);
}
