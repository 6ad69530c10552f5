package org.croisements.events.programme;

import java.time.LocalDateTime;
import java.util.List;
import org.croisements.events.session.SessionSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happens at the same time. */
@Schema(description = "The sessions that begin and end together")
record ProgrammeSlot(
        @Schema(description = "When they begin, on the clocks of the event", examples = "2018-06-05T10:00:00")
        LocalDateTime startsAt,

        @Schema(description = "When they end, if that is known", examples = "2018-06-05T11:30:00") @Nullable
        LocalDateTime endsAt,

        @Schema(description = "The sessions in the order of their rooms, those without one last")
        List<SessionSummary> sessions) {}
