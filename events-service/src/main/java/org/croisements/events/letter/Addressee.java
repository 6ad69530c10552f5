package org.croisements.events.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.events.message.MessageKind;
import org.jspecify.annotations.Nullable;

/** Who is told what, as a letter is made of it. */
record Addressee(
        UUID message,
        MessageKind kind,
        @Nullable String reason,
        UUID event,
        UUID registration,
        String email,
        String language,
        boolean online,
        @Nullable Instant offeredUntil,
        List<String> sessions) {

    boolean isFrench() {
        return language.equals("fr");
    }
}
