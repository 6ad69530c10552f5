package org.croisements.events.erasure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof that somebody was erased. */
@Schema(description = "That somebody who registered was erased; it names nobody")
record AttendeeErasureReceipt(
        @Schema(description = "Id of the receipt") UUID id,

        @Schema(description = "How many registrations named them", examples = "3")
        int registrations,

        @Schema(description = "Why") AttendeeErasureReason reason,
        @Schema(description = "When") Instant erasedAt) {

    static AttendeeErasureReceipt of(AttendeeErasure e) {
        return new AttendeeErasureReceipt(e.id, e.registrations, e.reason, e.erasedAt);
    }
}
