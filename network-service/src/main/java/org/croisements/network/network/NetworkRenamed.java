package org.croisements.network.network;

/** A network is called differently from now on: what shows its name or slug shows something new. */
public record NetworkRenamed(Network network) {}
