package org.croisements.events.ledger;

import java.util.List;
import java.util.UUID;

/**
 * Learns what happened to the seats of an event in the transaction in which it happens, after the rows are written and
 * before the commit. There is no request, and whatever is done must be undone by a rollback.
 */
public interface TransitionListener {

    void happened(UUID event, List<Transition> transitions);

    /** The event or a session of it is another than when {@code announcement} was last kept; called last, in the same way. */
    default void changed(UUID event, List<Transition> transitions) {}
}
