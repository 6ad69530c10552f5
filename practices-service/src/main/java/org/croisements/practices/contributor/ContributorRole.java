package org.croisements.practices.contributor;

/** What an organisation does for a practice. */
public enum ContributorRole {
    LEAD,
    PARTNER,
    FUNDER,
    HOST,
    EVALUATOR,
    /** Shows it to others, such as at a meeting. */
    PRESENTER
}
