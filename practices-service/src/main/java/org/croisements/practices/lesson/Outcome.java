package org.croisements.practices.lesson;

/** What came of it. */
public enum Outcome {
    WORKED,
    PARTLY,
    DID_NOT,
    /** Nobody has said yet. */
    UNKNOWN
}
