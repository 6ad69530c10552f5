package org.croisements.events.pass;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One's own pass. */
@Schema(description = "What lets somebody in on the day")
record PassDetail(
        @Schema(description = "Id of the registration") UUID registration,
        @Schema(description = "Id of the event") UUID event,

        @Schema(description = "What its QR code says, signed", examples = "CRP1.AZfA3gAAcACAAAAAAAAAAQ")
        String code) {}
