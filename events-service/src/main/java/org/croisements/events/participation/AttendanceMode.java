package org.croisements.events.participation;

/** Whether people meet in a room, on the network or both. */
public enum AttendanceMode {
    IN_PERSON,
    ONLINE,
    MIXED
}
