package org.croisements.practices.nature;

/** What a practice is. */
public enum PracticeKind {
    /** Something done in the field. */
    PRACTICE,
    /** Something others can take and use. */
    TOOL,
    /** A legal or financial instrument. */
    INSTRUMENT,
    /** What helps practices to succeed. */
    LEVER
}
