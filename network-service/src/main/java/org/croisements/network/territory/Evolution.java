package org.croisements.network.territory;

/** How a territory of a generation came out of the generation before. */
public enum Evolution {
    NEW,
    MODIFIED,
    IDENTICAL,
    /** A quarter that is a whole commune, as all are in Mayotte. */
    WHOLE_COMMUNE
}
