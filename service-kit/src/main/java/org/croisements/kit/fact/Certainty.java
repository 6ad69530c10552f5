package org.croisements.kit.fact;

/** How a value of a claim came about. */
public enum Certainty {
    /** The source says it. */
    STATED,
    /** It follows from what sources say. */
    DERIVED,
    /** Nobody says it; it is taken to be so until somebody does. */
    ASSUMED
}
