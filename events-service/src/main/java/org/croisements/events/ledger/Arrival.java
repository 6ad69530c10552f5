package org.croisements.events.ledger;

import java.util.UUID;
import org.croisements.events.allocation.Presence;
import org.croisements.events.allocation.Wants;
import org.jspecify.annotations.Nullable;

/** Somebody who wants to come. */
public record Arrival(
        UUID id, Presence presence, Wants wants, @Nullable UUID delegation, String source, Person person) {}
