package org.croisements.network.profile;

/** For whom a person agrees to be seen; each is part of the one before. */
public enum Audience {
    /** Everybody. */
    PUBLIC,
    /** Whoever belongs to an organisation of the network. */
    NETWORK,
    /** The centre that keeps the person's entry. */
    CENTRE
}
