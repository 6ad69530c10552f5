package org.croisements.events.allocation;

/** Where those go whom a quota is for when it is full. */
public enum Overflow {
    /** They take their seat among everybody's. */
    EVERYBODY,
    /** They wait for a seat of the quota. */
    WAIT
}
