package org.croisements.practices.means;

/** What kind of money it is. */
public enum FundingNature {
    /** Droit commun: what is there for everybody, also in these quarters. */
    ORDINARY_LAW,
    /** Crédits spécifiques of the politique de la ville. */
    SPECIFIC_CREDITS,
    EU,
    OWN,
    PRIVATE
}
