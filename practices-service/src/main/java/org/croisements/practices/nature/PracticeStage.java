package org.croisements.practices.nature;

/** How far a practice has come in the field. */
public enum PracticeStage {
    IDEA,
    PILOT,
    RUNNING,
    /** Taken up beyond where it began. */
    SCALED,
    ENDED,
    /** Nobody has said yet. */
    UNKNOWN
}
