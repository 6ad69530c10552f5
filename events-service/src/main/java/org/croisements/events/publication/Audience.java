package org.croisements.events.publication;

/** Whom an event is for, and so who sees it once it is published. */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** Whoever belongs to the network. */
    NETWORK,
    /** The members of a club; the network sees that it takes place. */
    CLUB
}
