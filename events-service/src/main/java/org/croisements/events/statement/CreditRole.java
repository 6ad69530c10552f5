package org.croisements.events.statement;

/** What somebody did for a document. */
public enum CreditRole {
    AUTHOR,
    INTERVIEWER,
    /** Who answers the questions. */
    INTERVIEWEE,
    SPEAKER,
    PHOTOGRAPHER,
    TRANSLATOR
}
