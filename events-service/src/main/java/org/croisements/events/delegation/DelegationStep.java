package org.croisements.events.delegation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done about a delegation. */
@Schema(description = "What is done about a delegation")
enum DelegationStep {
    /** Its centre asks for the seats. */
    SUBMIT,
    /** Who runs the event lets it have them, or with {@code seats} so many of them. */
    APPROVE,
    REFUSE,
    /** Offered seats are taken. */
    ACCEPT,
    /** Offered seats are given back. */
    DECLINE,
    /** It needs no more than {@code seats}; the others go back. */
    GIVE_BACK,
    /** Who runs the event sets when the names are due; with {@code namesDueAt}. */
    SET_DEADLINE,
    /** All seats go back, and nobody of it comes. */
    CANCEL;

    /** Whether it is for the centre that leads the delegation to take, rather than for who runs the event. */
    boolean isOfLead() {
        return this == SUBMIT || this == ACCEPT || this == DECLINE || this == GIVE_BACK || this == CANCEL;
    }

    boolean isOfHost() {
        return this == APPROVE || this == REFUSE || this == SET_DEADLINE || this == CANCEL;
    }
}
