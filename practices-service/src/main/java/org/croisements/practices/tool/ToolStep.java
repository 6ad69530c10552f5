package org.croisements.practices.tool;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a joint tool came to a status. */
@Schema(description = "When a joint tool came to a status")
record ToolStep(
        @Schema(description = "The status") ToolStatus status,
        @Schema(description = "When it came to it") Instant at) {}
