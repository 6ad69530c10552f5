package org.croisements.events.erasure;

/** Why somebody who registered is erased. */
enum AttendeeErasureReason {
    /** They asked for it. */
    REQUEST,
    /** A supervisory authority or a court ordered it. */
    AUTHORITY,
    /** They should never have been entered. */
    MISTAKE
}
