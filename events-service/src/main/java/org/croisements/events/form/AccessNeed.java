package org.croisements.events.form;

/** What somebody needs to take part like everybody else. */
public enum AccessNeed {
    /** Step-free ways, room for a wheelchair. */
    WHEELCHAIR,
    /** Short ways, a seat. */
    REDUCED_MOBILITY,
    /** French sign language. */
    SIGN_LANGUAGE,
    /** What is said, in writing. */
    CAPTIONS,
    INDUCTION_LOOP,
    /** Documents in large print, or that a screen reader reads. */
    READABLE_DOCUMENTS,
    BRAILLE,
    /** Somebody to show the way. */
    GUIDANCE,
    ASSISTANCE_ANIMAL,
    /** A seat for who accompanies them. */
    COMPANION,
    /** A quiet place to withdraw to. */
    QUIET_PLACE,
    /** Something else, said in the note. */
    OTHER
}
