package org.croisements.events.document;

/** What kind of document it is. */
public enum DocumentKind {
    INTERVIEW,
    REPORT,
    SLIDES,
    PRESS,
    VIDEO
}
