package org.croisements.events.allocation;

import java.util.Set;
import java.util.UUID;

/** An entry of the waiting list: a person, or a group that is promoted as a whole. */
public interface Claim {

    /** The place in the order, given when it came. */
    long number();

    Wants wants();

    /** How many seats it waits for. */
    int seats();

    /** Whether it takes fewer and goes on waiting for the rest. */
    boolean partial();

    /** The pools that it keeps shut for whoever comes later. */
    Set<UUID> blocks();

    void setBlocks(Set<UUID> pools);
}
