package org.croisements.events.badge;

import org.jspecify.annotations.Nullable;

/** What stands on a badge. */
public record Badge(
        String givenName,
        String familyName,
        @Nullable String function,
        @Nullable String organisation,
        String event,
        String picture) {}
