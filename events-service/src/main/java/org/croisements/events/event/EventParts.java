package org.croisements.events.event;

/** Keeps what hangs on an event in step with who sees it. Called in the transaction that changes the event. */
public interface EventParts {

    /** Everybody sees the event from now on. */
    void shown(Event event);

    /** Not everybody sees the event any more. */
    void hidden(Event event);

    /** The event is about to go, and with it all that hangs on it. */
    void deleted(Event event);
}
