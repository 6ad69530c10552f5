package org.croisements.events.ledger;

import java.util.Set;

/** What became of a registration. */
public enum RegistrationState {
    /** Whoever runs the event has to decide. */
    PENDING,
    CONFIRMED,
    WAITLISTED,
    /** A seat is held until it is accepted or the time is over. */
    OFFERED,
    REFUSED,
    CANCELLED,
    /** An offered seat was not accepted in time. */
    EXPIRED,
    ATTENDED,
    NO_SHOW;

    private static final Set<RegistrationState> SEATED = Set.of(CONFIRMED, OFFERED, ATTENDED, NO_SHOW);

    /** Whether it has a seat. */
    public boolean isSeated() {
        return SEATED.contains(this);
    }

    /** Whether the person can't register again. */
    public boolean isActive() {
        return isSeated() || this == PENDING || this == WAITLISTED;
    }
}
