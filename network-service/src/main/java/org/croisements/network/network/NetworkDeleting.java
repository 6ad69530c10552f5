package org.croisements.network.network;

/** A network is about to be deleted: what only counts for it, and names nobody, goes with it. */
public record NetworkDeleting(Network network) {}
