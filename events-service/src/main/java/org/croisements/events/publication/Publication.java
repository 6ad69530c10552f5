package org.croisements.events.publication;

/** How far an event is on its way to its readers. */
public enum Publication {
    /** Its centre and who co-organises it work on it. */
    DRAFT,
    /** Proposed; whoever may publish it decides. */
    IN_REVIEW,
    /** Everybody in its audience sees it. */
    PUBLISHED
}
