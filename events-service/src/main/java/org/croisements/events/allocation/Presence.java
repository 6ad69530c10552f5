package org.croisements.events.allocation;

/** How somebody takes part. */
public enum Presence {
    IN_PERSON,
    ONLINE
}
