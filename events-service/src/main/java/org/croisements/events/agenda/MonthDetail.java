package org.croisements.events.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.croisements.events.event.EventSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The events of a month, day by day, in whole weeks from Monday on. */
@Schema(description = "The events of a month, day by day")
record MonthDetail(
        @Schema(description = "The month", examples = "2018-06")
        String month,

        @Schema(
                description = "Where the month before is",
                format = "uri-reference",
                examples = "/api/v1/agenda/2018-05?organiser=reso-villes")
        String previous,

        @Schema(
                description = "Where the month after is",
                format = "uri-reference",
                examples = "/api/v1/agenda/2018-07?organiser=reso-villes")
        String next,

        @Schema(description = "Its weeks, the days of its neighbours in the first and last one included")
        List<AgendaWeek> weeks,

        @Schema(description = "The events of these weeks, in the order in which they begin")
        List<EventSummary> events) {

    private static final int DAYS = 7;

    static LocalDate firstDay(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate lastDay(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    static List<AgendaWeek> weeks(YearMonth month, List<EventSummary> events) {
        var weeks = new ArrayList<AgendaWeek>();
        for (var monday = firstDay(month); !monday.isAfter(lastDay(month)); monday = monday.plusDays(DAYS)) {
            weeks.add(new AgendaWeek(Stream.iterate(monday, day -> day.plusDays(1))
                    .limit(DAYS)
                    .map(day -> day(day, month, events))
                    .toList()));
        }
        return weeks;
    }

    private static AgendaDay day(LocalDate day, YearMonth month, List<EventSummary> events) {
        return new AgendaDay(
                day,
                YearMonth.from(day).equals(month),
                events.stream()
                        .filter(event -> takesPlace(event, day))
                        .map(EventSummary::id)
                        .toList());
    }

    private static boolean takesPlace(EventSummary event, LocalDate day) {
        var last = event.endsOn() == null ? event.startsOn() : event.endsOn();
        return !day.isBefore(event.startsOn()) && !day.isAfter(last);
    }
}
