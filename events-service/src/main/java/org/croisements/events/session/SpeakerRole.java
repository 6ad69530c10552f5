package org.croisements.events.session;

/** What somebody does in a session. */
public enum SpeakerRole {
    MODERATOR,
    SPEAKER,
    WITNESS,
    RAPPORTEUR,
    INTERVIEWER
}
