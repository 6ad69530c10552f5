package org.croisements.events.status;

import java.time.Instant;
import java.time.LocalDate;
import org.croisements.events.schedule.Schedule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The days that an event was announced for before it was rescheduled. */
@Schema(description = "The days that an event was announced for before it was rescheduled")
public record PreviousDates(
        @Schema(description = "First day, in the time zone beside it", examples = "2018-06-05")
        LocalDate startsOn,

        @Schema(description = "When it was to begin", examples = "09:30") @Nullable
        String startTime,

        @Schema(description = "Last day, where it was not the first one", examples = "2018-06-06") @Nullable
        LocalDate endsOn,

        @Schema(description = "When it was to end", examples = "17:00") @Nullable
        String endTime,

        @Schema(description = "Time zone", examples = "Europe/Paris")
        String timeZone,

        @Schema(description = "When it was rescheduled") Instant changedAt) {

    /** The days of a schedule that another one takes the place of. */
    public static PreviousDates of(Schedule schedule, Instant now) {
        var start = schedule.startTime();
        var end = schedule.endTime();
        return new PreviousDates(
                schedule.startsOn(),
                start == null ? null : start.toString(),
                schedule.endsOn(),
                end == null ? null : end.toString(),
                schedule.zone().getId(),
                now);
    }
}
