package org.croisements.events.ledger;

import java.util.Set;

/** What became of a delegation. */
public enum DelegationState {
    /** Its centre puts it together. */
    DRAFT,
    /** Whoever runs the event has to decide. */
    SUBMITTED,
    WAITLISTED,
    /** Seats are held for it until it accepts them or the time is over. */
    OFFERED,
    CONFIRMED,
    /** It has some of its seats and waits for the rest, or was granted no more. */
    PARTIALLY_CONFIRMED,
    REFUSED,
    CANCELLED,
    /** Offered seats were not accepted in time. */
    EXPIRED,
    /** The names were due; seats without one went back. */
    CLOSED;

    private static final Set<DelegationState> SEATED = Set.of(OFFERED, CONFIRMED, PARTIALLY_CONFIRMED, CLOSED);
    private static final Set<DelegationState> ENDED = Set.of(REFUSED, CANCELLED, EXPIRED);

    /** Whether it has seats. */
    public boolean isSeated() {
        return SEATED.contains(this);
    }

    /** Whether nothing will become of it any more. */
    public boolean isEnded() {
        return ENDED.contains(this);
    }

    /** Whether people may be named. */
    public boolean takesNames() {
        return this == CONFIRMED || this == PARTIALLY_CONFIRMED;
    }
}
