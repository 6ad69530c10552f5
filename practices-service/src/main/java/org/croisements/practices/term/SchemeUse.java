package org.croisements.practices.term;

/** What records are filed under by the concepts of a scheme. */
public enum SchemeUse {
    THEME,
    /** Whom a practice is for. */
    PUBLIC,
    /** What a practice is guided by, such as amplification, expérimentation, mobilisation. */
    PRINCIPLE,
    /** How those it is for take part, such as maîtrise d'usage. */
    APPROACH,
    /** Who acts, such as acteurs d'hyper-proximité. */
    ACTOR,
    /** What it is paid by, such as an ITI. */
    INSTRUMENT,
    OBSTACLE,
    LEVER,
    OTHER
}
