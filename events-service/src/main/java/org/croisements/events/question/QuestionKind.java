package org.croisements.events.question;

/** How a question is answered. */
public enum QuestionKind {
    /** In a line of one's own. */
    TEXT,
    /** At length. */
    LONG_TEXT,
    /** By one of its options. */
    CHOICE,
    /** By any of its options. */
    CHOICES,
    YES_NO;

    /** Whether it has options. */
    boolean isChoice() {
        return this == CHOICE || this == CHOICES;
    }
}
