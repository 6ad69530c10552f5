package org.croisements.network.membership;

/** What a member of a network is. */
enum MemberKind {
    ORGANISATION,
    PERSON
}
