package org.croisements.network.workinggroup;

/** Where the work of a group stands. */
enum WorkingGroupStatus {
    PROPOSED,
    ACTIVE,
    PAUSED,
    ENDED
}
