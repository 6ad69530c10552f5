package org.croisements.events.programme;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of a programme. */
@Schema(description = "A day of a programme")
record ProgrammeDay(
        @Schema(description = "The day, in the event's time zone", examples = "2018-06-05")
        LocalDate on,

        @Schema(description = "What happens, in the order of time")
        List<ProgrammeSlot> slots) {}
