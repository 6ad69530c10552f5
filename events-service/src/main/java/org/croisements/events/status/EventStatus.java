package org.croisements.events.status;

/** Whether an event takes place as it was announced. */
public enum EventStatus {
    SCHEDULED,
    RESCHEDULED,
    MOVED_ONLINE,
    POSTPONED,
    CANCELLED,
    HELD
}
