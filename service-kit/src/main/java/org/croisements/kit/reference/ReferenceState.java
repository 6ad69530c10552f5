package org.croisements.kit.reference;

/** What is known of the record that a reference names. */
public enum ReferenceState {
    /** It is there, and label and slug are its present ones. */
    RESOLVED,
    /** It was there; its owner has since deleted or hidden it. Label and slug are the last known. */
    STALE,
    /** It has not been seen yet. */
    MISSING
}
