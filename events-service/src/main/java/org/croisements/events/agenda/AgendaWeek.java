package org.croisements.events.agenda;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A week of a month's grid. */
@Schema(description = "A week of a month's grid")
record AgendaWeek(
        @Schema(description = "Its seven days, from Monday on")
        List<AgendaDay> days) {}
