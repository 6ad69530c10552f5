package org.croisements.events.batch;

import org.croisements.events.ledger.Desk;
import org.croisements.events.ledger.Prefetch;

/**
 * What one request wants of an event's seats. It may be done more than once, each time at another desk, so it starts from
 * the request alone; and it changes nothing at the desk before it knows that it will not be refused.
 */
@FunctionalInterface
public interface SeatOperation {

    /** Says what it is going to read. */
    default void prefetch(Prefetch needs) {}

    /** Does it, or throws the problem that the request is answered with. */
    Outcome apply(Desk desk);
}
