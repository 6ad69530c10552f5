package org.croisements.events.message;

/** How far a message is on its way. */
public enum MessageState {
    /** It is tried when it is due. */
    WAITING,
    SENT,
    /** It was tried for days, in vain. */
    FAILED,
    /** There is nobody any more whom it could be sent to. */
    DROPPED
}
