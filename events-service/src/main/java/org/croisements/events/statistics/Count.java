package org.croisements.events.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many there are of one kind. */
@Schema(description = "How many there are of one kind")
record Count(
        @Schema(description = "What is counted: a state, an id, a code", examples = "CONFIRMED")
        String key,

        @Schema(description = "The same in words, where it has any", examples = "Bretagne") @Nullable
        String label,

        @Schema(description = "How many; null where there are so few that it would tell of somebody", examples = "42")
        @Nullable
        Integer count) {

    /** The fewest that are told. */
    static final int FEWEST = 5;

    /** The same, or without its number where that is small. */
    Count told() {
        return count != null && count > 0 && count < FEWEST ? new Count(key, label, null) : this;
    }
}
