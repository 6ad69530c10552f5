package org.croisements.events.export;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of whom to gather what is kept. */
@Schema(
        description =
                "Of whom to gather what is kept; in a body, since addresses of pages are written down on their way")
record NewAttendeeExport(
        @Schema(
                description = "Their address, however it was written when they registered",
                examples = "claire.legoff@example.org")
        @Text(max = 254, pattern = "[^@\\s]{1,64}@[^@\\s]+", allowed = "an e-mail address")
        String email) {}
