package org.croisements.practices.practice;

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
