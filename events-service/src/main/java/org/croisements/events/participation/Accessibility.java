package org.croisements.events.participation;

/** Kinds of impairment that a place is fit for. */
public enum Accessibility {
    /** Sign language, subtitles or an induction loop. */
    HEARING,
    /** Audio description, braille or guidance. */
    VISUAL,
    /** Psychic impairments. */
    PSYCHIC,
    /** Step-free for wheelchairs. */
    MOTOR,
    /** Easy-to-read, accompanied. */
    INTELLECTUAL
}
