package org.croisements.events.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of an event's allocation log: one thing that happened to its seats. It names nobody. */
public record Transition(
        long number,
        Instant at,
        TransitionKind kind,
        @Nullable UUID registration,
        @Nullable UUID delegation,
        @Nullable UUID pool,
        @Nullable String before,
        @Nullable String after,
        @Nullable Integer seatsBefore,
        @Nullable Integer seatsAfter,
        @Nullable String reason) {}
