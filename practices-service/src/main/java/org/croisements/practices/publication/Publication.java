package org.croisements.practices.publication;

import java.util.Map;
import java.util.Set;

/** How far a practice has come on its way to the public, and away from it. */
public enum Publication {
    /** Being written; only its centre sees it. */
    DRAFT,
    /** Proposed; somebody who did not write it decides. Its centre and moderators see it. */
    IN_REVIEW,
    /** Everybody sees it. */
    PUBLISHED,
    /** Everybody sees it, and that something in it is no longer so. */
    NEEDS_UPDATE,
    /** Everybody sees it; it is closed to changes. */
    ARCHIVED,
    /** Taken back from the public; its centre and moderators see it. */
    WITHDRAWN;

    private static final Map<Publication, Set<Publication>> STEPS = Map.of(
            DRAFT, Set.of(IN_REVIEW, PUBLISHED),
            IN_REVIEW, Set.of(DRAFT, PUBLISHED),
            PUBLISHED, Set.of(DRAFT, IN_REVIEW, NEEDS_UPDATE, ARCHIVED, WITHDRAWN),
            NEEDS_UPDATE, Set.of(PUBLISHED, ARCHIVED, WITHDRAWN),
            ARCHIVED, Set.of(PUBLISHED, NEEDS_UPDATE, WITHDRAWN),
            WITHDRAWN, Set.of(DRAFT, IN_REVIEW, PUBLISHED));

    private static final Set<Publication> FIRST = Set.of(DRAFT, IN_REVIEW, PUBLISHED);
    private static final Set<Publication> PUBLIC = Set.of(PUBLISHED, NEEDS_UPDATE, ARCHIVED);
    private static final Set<Publication> EXPLAINED = Set.of(NEEDS_UPDATE, ARCHIVED, WITHDRAWN);

    /** Whether everybody sees a practice in this state. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }

    /** Whether a practice may be entered in this state. */
    public boolean isFirst() {
        return FIRST.contains(this);
    }

    /** Whether a practice may be brought from this state to another one. */
    public boolean leadsTo(Publication next) {
        return STEPS.getOrDefault(this, Set.of()).contains(next);
    }

    /** The states that a practice may be brought to from this one. */
    public Set<Publication> next() {
        return STEPS.getOrDefault(this, Set.of());
    }

    /** Whether a practice is brought to this state only with a reason. */
    public boolean isExplained() {
        return EXPLAINED.contains(this);
    }
}
