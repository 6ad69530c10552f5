package org.croisements.network.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a person was erased, when and why, without saying who they were. */
@Schema(description = "That a person was erased, when and why, without saying who they were")
record ErasureReceipt(
        @Schema(description = "Id of the erasure") UUID id,
        @Schema(description = "Id that the person had") UUID person,
        @Schema(description = "Why") ErasureReason reason,

        @Schema(description = "The day on which the person asked", examples = "2026-11-20") @Nullable
        LocalDate requestedOn,

        @Schema(description = "When it was done") Instant erasedAt) {

    static ErasureReceipt of(Erasure e) {
        return new ErasureReceipt(e.id, e.personId, e.reason, e.requestedOn, e.erasedAt);
    }
}
