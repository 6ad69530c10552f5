package org.croisements.practices.nature;

/** How much of its problem a practice answers. */
public enum AnswerScope {
    FULL,
    /** It is one part of an answer; others have to come beside it. */
    PARTIAL
}
