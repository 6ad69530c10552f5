package org.croisements.events.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of a month's grid. */
@Schema(description = "A day of a month's grid")
record AgendaDay(
        @Schema(description = "The day") LocalDate day,

        @Schema(description = "Whether it is one of the month's")
        boolean inMonth,

        @Schema(description = "The events that take place on it, by id, in order")
        List<UUID> events) {}
