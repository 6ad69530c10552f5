package org.croisements.gateway.exchange;

/** Somebody who takes note of every request without changing its way. */
public interface Observer {

    /** The head of the answer is complete and about to go out. */
    default void head(Exchange exchange) {}

    /** Nothing more will happen to the request. */
    default void done(Exchange exchange) {}
}
