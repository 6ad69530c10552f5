package org.croisements.events.publication;

/** Whom an event is for, and so who sees it once it is published; the wider comes first. */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** Whoever belongs to the network. */
    NETWORK,
    /** The members of a club, on the day they ask, and those who run it. */
    CLUB;

    /** Whether whoever is in another audience is in this one; two clubs are two audiences. */
    public boolean includes(Audience other) {
        return compareTo(other) <= 0;
    }
}
