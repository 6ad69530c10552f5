package org.croisements.events.allocation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, all of it or nothing: to take part, in sessions, by a quota. Without a presence only the sessions:
 * the seat at the event is one of a group's.
 */
public record Wants(
        @Nullable Presence presence,
        Set<UUID> sessions,
        @Nullable UUID quota) {

    public Wants {
        sessions = Set.copyOf(sessions);
    }
}
