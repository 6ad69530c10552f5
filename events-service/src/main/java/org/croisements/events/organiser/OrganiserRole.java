package org.croisements.events.organiser;

/** What an organisation does for an event. */
public enum OrganiserRole {
    ORGANISER,
    LEAD,
    CO_ORGANISER,
    PARTNER,
    SUPPORTER,
    FUNDER;

    /** Whether who has the role runs the event, and so may change it; who backs or pays it may not. */
    public boolean isOrganising() {
        return this == ORGANISER || this == LEAD || this == CO_ORGANISER;
    }
}
