package org.croisements.events.part;

import java.util.UUID;

/** A part of an event that has a name, once in the event. */
public interface NamedPart {

    UUID id();

    /** What it is called. */
    String called();
}
