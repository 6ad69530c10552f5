package org.croisements.practices.lesson;

/** Kinds of agreement that practices rest on or serve. */
public enum AgreementKind {
    /** Contrat de ville. */
    CITY_CONTRACT,
    /** Protocole de préfiguration of a renewal project. */
    PREFIGURATION_PROTOCOL,
    /** Convention de délégation, such as of an ITI. */
    DELEGATION_AGREEMENT,
    /** Convention pluriannuelle d'objectifs. */
    OBJECTIVES_AGREEMENT,
    OTHER
}
