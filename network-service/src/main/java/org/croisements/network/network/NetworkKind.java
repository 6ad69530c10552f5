package org.croisements.network.network;

/** What a network is. */
public enum NetworkKind {
    NETWORK,
    ASSOCIATION,
    FEDERATION,
    CLUB
}
