package org.croisements.events.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done about a registration. */
@Schema(description = "What is done about a registration")
public enum Step {
    /** Somebody who waits for a decision comes in. */
    APPROVE,
    /** Somebody who waits for a decision, or for a seat, does not come in. */
    REFUSE,
    /** Somebody who waits gets a seat that is free, past whoever stands before them. */
    PROMOTE,
    /** An offered seat is taken. */
    ACCEPT,
    /** An offered seat is given back. */
    DECLINE,
    CANCEL,
    /** Other sessions; with {@code sessions}. */
    RESEAT,
    /** Another person comes instead; with {@code person}. */
    TRANSFER
}
