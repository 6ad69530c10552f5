package org.croisements.events.event;

/** Whether an event takes place as it was announced. */
public enum EventStatus {
    SCHEDULED,
    RESCHEDULED,
    MOVED_ONLINE,
    POSTPONED,
    CANCELLED,
    HELD
}
