package org.croisements.gateway.exchange;

/** A step on the way of a request; {@code door/Pipeline} has them in their order. */
public interface Step {

    /**
     * Looks at a request, and answers it or leaves it to the next step.
     *
     * @return whether the request is taken over: answered, or going to be
     */
    boolean handle(Exchange exchange);
}
