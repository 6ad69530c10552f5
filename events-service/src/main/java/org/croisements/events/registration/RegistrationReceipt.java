package org.croisements.events.registration;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What whoever registers is told: that it was received. Everything else is told to the address, and to nobody else. */
@Schema(description = "A registration was received; all else is told to the person's own address")
public record RegistrationReceipt(
        @Schema(description = "Id of this receipt, which leads nowhere")
        UUID id,

        @Schema(description = "Id of the event") UUID event,
        @Schema(description = "When it was received") Instant receivedAt) {}
