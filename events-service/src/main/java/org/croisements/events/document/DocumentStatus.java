package org.croisements.events.document;

/** How far a document is on its way to its readers. */
public enum DocumentStatus {
    /** Its centre works on it. */
    DRAFT,
    /** Everybody knows that it will come. */
    ANNOUNCED,
    /** Everybody may read it. */
    PUBLISHED
}
