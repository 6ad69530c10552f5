package org.croisements.events.invitation;

/** What became of an invitation. */
public enum InvitationState {
    /** Sent, and not opened yet. */
    INVITED,
    /** Opened by somebody of the organisation. */
    SEEN,
    ACCEPTED,
    DECLINED,
    /** Not answered in time. */
    EXPIRED,
    /** Taken back by the organisers. */
    WITHDRAWN;

    /** Whether it still waits for an answer. */
    boolean isOpen() {
        return this == INVITED || this == SEEN;
    }

    /** Whether the organisation that was invited may say so. */
    boolean isAnswer() {
        return this == SEEN || this == ACCEPTED || this == DECLINED;
    }
}
