package org.croisements.events.allocation;

/** What the seats of a pool are for. */
public enum PoolKind {
    /** To be at the event's place. */
    PLACE,
    /** To take part over the network. */
    ONLINE,
    /** To be in one session, besides being at the event. */
    SESSION,
    /** A part of the event's place that is kept for some. */
    QUOTA
}
