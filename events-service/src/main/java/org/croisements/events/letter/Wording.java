package org.croisements.events.letter;

import java.util.List;
import org.croisements.events.message.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, in the words of its language. Nothing in it was written by whoever asked for the registration, so
 * that nobody can have us send their own words to others.
 */
public record Wording(
        MessageKind kind,
        String event,
        @Nullable String when,
        @Nullable String where,
        @Nullable String online,
        @Nullable String reason,
        @Nullable String until,
        List<String> sessions,
        @Nullable MoveWording move,
        String link) {}
