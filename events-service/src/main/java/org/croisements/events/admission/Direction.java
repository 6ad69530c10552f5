package org.croisements.events.admission;

/** Which way somebody goes. */
public enum Direction {
    ENTRY,
    EXIT
}
