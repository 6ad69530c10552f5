package org.croisements.network.organisation;

/** The legal form of an organisation. */
public enum LegalForm {
    ASSOCIATION,
    /** Groupement d'intérêt public. */
    GIP,
    PUBLIC_BODY,
    LOCAL_AUTHORITY,
    STATE,
    COMPANY,
    /** Without a legal person of its own: part of the organisation that hosts it. */
    HOSTED,
    OTHER
}
