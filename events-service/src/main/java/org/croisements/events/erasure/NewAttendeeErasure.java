package org.croisements.events.erasure;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to erase. */
@Schema(description = "Whom to erase, wherever they registered")
record NewAttendeeErasure(
        @Schema(
                description = "Their address, however it was written when they registered",
                examples = "claire.legoff@example.org")
        @Text(max = 254, pattern = "[^@\\s]{1,64}@[^@\\s]+", allowed = "an e-mail address")
        String email,

        @Schema(description = "Why") AttendeeErasureReason reason) {}
