package org.croisements.practices.means;

/** Whether a site is open. */
public enum SiteStatus {
    OPEN,
    /** Thought of; nobody has said that it will open. */
    ENVISAGED,
    CLOSED
}
