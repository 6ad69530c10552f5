package org.croisements.events.publication;

/** How far an event is on its way to its readers. */
public enum Publication {
    /** Its centre and who co-organises it work on it. */
    DRAFT,
    /** Proposed; whoever may publish it decides. */
    IN_REVIEW,
    /** Everybody in its audience sees it. */
    PUBLISHED,
    /** Taken back, for a reason; only who works on it sees it. */
    WITHDRAWN,
    /** Of former times: its audience sees it, and nothing of it changes any more. */
    ARCHIVED;

    /** Whether its audience sees it. */
    public boolean isSeen() {
        return this == PUBLISHED || this == ARCHIVED;
    }

    /** Whether a new event may begin with it. */
    public boolean isFirst() {
        return this == DRAFT || this == IN_REVIEW || this == PUBLISHED;
    }

    /** Whether the next step may lead there. What was seen never becomes a draft unnoticed: it is withdrawn first. */
    public boolean leadsTo(Publication next) {
        return switch (this) {
            case DRAFT -> next == IN_REVIEW || next == PUBLISHED;
            case IN_REVIEW -> next == DRAFT || next == PUBLISHED;
            case PUBLISHED -> next == WITHDRAWN || next == ARCHIVED;
            case WITHDRAWN -> next == DRAFT || next == IN_REVIEW || next == PUBLISHED;
            case ARCHIVED -> next == PUBLISHED || next == WITHDRAWN;
        };
    }

    /** Whether the step there needs a reason: to take back what was seen, and to send back what was proposed. */
    public boolean leadsForAReasonTo(Publication next) {
        return next == WITHDRAWN || (this == IN_REVIEW && next == DRAFT);
    }
}
