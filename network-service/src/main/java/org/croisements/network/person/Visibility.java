package org.croisements.network.person;

/** Who may see a person's entry. */
public enum Visibility {
    /** Everybody: the person is named in public in the function that the entry tells. */
    PUBLIC,
    /** Whoever has a token of the network. */
    NETWORK
}
