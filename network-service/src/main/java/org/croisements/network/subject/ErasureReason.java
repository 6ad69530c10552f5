package org.croisements.network.subject;

/** Why a person is erased. */
public enum ErasureReason {
    /** The person asked for it. */
    REQUEST,
    /** The entry is no longer needed. */
    RETENTION,
    /** It should never have been there. */
    MISTAKE
}
