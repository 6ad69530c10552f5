package org.croisements.network.subject;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a person is to be erased. */
@Schema(description = "Why a person is to be erased")
record NewErasure(
        @Schema(description = "Why", examples = "REQUEST") ErasureReason reason,

        @Schema(description = "The day on which the person asked", examples = "2026-11-20") @Nullable
        LocalDate requestedOn) {}
