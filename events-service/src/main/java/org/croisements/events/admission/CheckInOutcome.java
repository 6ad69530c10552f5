package org.croisements.events.admission;

/** What a device is to do. */
public enum CheckInOutcome {
    /** Let them pass. */
    ADMITTED,
    /** Don't; the reason says why. */
    REFUSED
}
