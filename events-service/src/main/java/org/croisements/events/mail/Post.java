package org.croisements.events.mail;

/** A way on which letters leave. */
public interface Post {

    /** Hands a letter over, or fails. The same letter handed over again can be told by its id. */
    void send(Letter letter);
}
