package org.croisements.network.person;

/** What a person is in a network. */
public enum MandateRole {
    PRESIDENT,
    COORDINATOR,
    MEMBER
}
