package org.croisements.practices.reuse;

/** What the experience of a practice was used for. */
public enum ReusePurpose {
    /** Such as with ANRU or the Caisse des Dépôts. */
    NEGOTIATION,
    CONTRACT_PREPARATION,
    EVALUATION,
    TRAINING,
    OTHER
}
