package org.croisements.events.publication;

/** Whom an event is for, and so who sees it once it is published. */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** Whoever belongs to the network. */
    NETWORK,
    /** The members of a club, on the day they ask, and those who run it. */
    CLUB
}
