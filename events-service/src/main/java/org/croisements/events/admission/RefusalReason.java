package org.croisements.events.admission;

/** Why somebody is not let in, or out. */
public enum RefusalReason {
    /** The code is none of ours, or was tampered with. */
    UNKNOWN_CODE,
    /** The code is for another event. */
    OTHER_EVENT,
    /** Another person has the registration now, with a code of their own. */
    CODE_REPLACED,
    /** The organisers have not decided. */
    PENDING,
    WAITLISTED,
    /** The seat was offered, and not accepted. */
    OFFERED,
    /** The registration was not accepted. */
    REFUSED,
    CANCELLED,
    /** The offered seat was not accepted in time. */
    EXPIRED,
    EVENT_CANCELLED,
    /** The device's clock is ahead: that time is to come. */
    TIME_TO_COME,
    /** The event is more than a day ahead. */
    TOO_EARLY,
    /** The event has been over for more than a day. */
    TOO_LATE,
    /** The event has no such session. */
    UNKNOWN_SESSION,
    /** The session has limited seats, and this registration has none of them. */
    NOT_IN_SESSION,
    /** Somebody is inside by that registration. */
    ALREADY_INSIDE,
    /** Nobody is inside by that registration. */
    NOT_INSIDE,
    /** The nonce stands for something else. */
    NONCE_REUSED
}
