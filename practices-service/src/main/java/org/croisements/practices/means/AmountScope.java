package org.croisements.practices.means;

/** What an amount is the amount of. */
public enum AmountScope {
    /** The instrument's whole envelope, of which the practice has an unknown part. */
    ENVELOPE,
    /** The practice's own part. */
    PRACTICE
}
