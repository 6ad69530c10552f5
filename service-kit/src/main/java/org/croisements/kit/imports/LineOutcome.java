package org.croisements.kit.imports;

/** What became of a line of an import. */
public enum LineOutcome {
    CREATED,
    UPDATED,
    /** The record was so already. */
    UNCHANGED,
    /** Nothing was done; the line's code and detail say why. */
    REJECTED
}
