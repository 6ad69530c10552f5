package org.croisements.events.participation;

/** Where people register for an event. */
public enum RegistrationMode {
    /** Nobody needs to. */
    NONE,
    /** Here. */
    INTERNAL,
    /** At an address elsewhere. */
    EXTERNAL_LINK
}
