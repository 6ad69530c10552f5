package org.croisements.events.checkin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a device saw while it was off line. */
@Schema(description = "What a device saw while it was off line")
record NewCheckIns(
        @Schema(description = "Who came and went; decided in the order of their times") @Size(min = 1, max = 500)
        List<@Valid NewCheckIn> checkIns) {}
