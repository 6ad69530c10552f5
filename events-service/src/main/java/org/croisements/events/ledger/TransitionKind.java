package org.croisements.events.ledger;

/** What an entry of the allocation log tells. */
public enum TransitionKind {
    /** A registration came; it has no state before. */
    ARRIVED,
    /** A registration has another state. */
    MOVED,
    /** A registration has other sessions. */
    RESEATED,
    /** Another person has the registration. */
    TRANSFERRED,
    /** Somebody asked again for a person who is registered. */
    DUPLICATE,
    /** A delegation was submitted. */
    DELEGATION_SUBMITTED,
    /** A delegation has another state, or other seats. */
    DELEGATION_MOVED,
    /** A pool was added, with its capacity. */
    POOL_ADDED,
    /** A pool has another capacity. */
    POOL_RESIZED,
    POOL_REMOVED,
    /** The rules of the waiting list are others. */
    RULES_CHANGED,
    /** The event is cancelled, and everybody with it. */
    EVENT_CANCELLED
}
