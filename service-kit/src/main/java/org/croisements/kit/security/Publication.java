package org.croisements.kit.security;

/** How far a record has come on its way to the public. */
public enum Publication {
    /** Being written; only its organisation sees it. */
    DRAFT,
    /** Proposed for publication; only its organisation sees it. */
    IN_REVIEW,
    /** Everybody sees it. */
    PUBLISHED
}
