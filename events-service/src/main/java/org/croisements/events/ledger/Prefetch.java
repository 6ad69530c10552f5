package org.croisements.events.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What operations know beforehand that they will need, so that one query reads it for all of them. */
public record Prefetch(Set<String> emails, Set<UUID> registrations) {

    public Prefetch() {
        this(new HashSet<>(), new HashSet<>());
    }
}
