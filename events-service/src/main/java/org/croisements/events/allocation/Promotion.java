package org.croisements.events.allocation;

/** What happens to who is next when a seat comes free. */
public enum Promotion {
    /** The seat is theirs. */
    AUTO_CONFIRM,
    /** The seat is held for them until they accept it, decline it, or the time is over. */
    OFFER,
    /** Nothing, until somebody who runs the event gives it to them. */
    MANUAL
}
