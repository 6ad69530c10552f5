package org.croisements.network.output;

/** How far something that a working group produces has come. */
public enum OutputStatus {
    PROPOSED,
    IN_PROGRESS,
    ADOPTED,
    DISSEMINATED,
    RETIRED
}
