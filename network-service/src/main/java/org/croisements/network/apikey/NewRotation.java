package org.croisements.network.apikey;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How one key is to follow another. */
@Schema(description = "How one key is to follow another")
record NewRotation(
        @Schema(
                description =
                        "When the new key ends: at most 12 months from now, and not later than the right of whoever"
                                + " makes it; the latest possible where left out",
                examples = "2027-06-30T22:00:00Z")
        @Nullable
        Instant expiresAt,

        @Schema(
                description = "When the old key ends, if earlier than it would anyway",
                examples = "2026-12-31T22:00:00Z")
        @Nullable
        Instant previousExpiresAt) {}
