package org.croisements.events.own;

import org.croisements.events.registration.Step;

/** What people can do about their own registration. */
enum OwnStepKind {
    /** Take the seat that is offered. */
    ACCEPT(Step.ACCEPT),
    /** Give back the seat that is offered. */
    DECLINE(Step.DECLINE),
    CANCEL(Step.CANCEL),
    /** Take other sessions; with {@code sessions}. */
    RESEAT(Step.RESEAT),
    /** Hand the registration over; with {@code person}. */
    TRANSFER(Step.TRANSFER);

    private final Step step;

    OwnStepKind(Step step) {
        this.step = step;
    }

    Step step() {
        return step;
    }
}
