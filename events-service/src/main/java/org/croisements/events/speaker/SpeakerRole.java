package org.croisements.events.speaker;

/** What somebody does in a session. */
public enum SpeakerRole {
    MODERATOR,
    SPEAKER,
    WITNESS,
    RAPPORTEUR,
    INTERVIEWER
}
