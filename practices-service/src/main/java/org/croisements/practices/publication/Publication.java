package org.croisements.practices.publication;

/** How far a practice has come on its way to the public. */
public enum Publication {
    /** Being written; only its centre sees it. */
    DRAFT,
    /** Proposed; whoever may publish it decides. Only its centre sees it. */
    IN_REVIEW,
    /** Everybody sees it. */
    PUBLISHED
}
