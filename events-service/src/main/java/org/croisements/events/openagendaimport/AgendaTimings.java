package org.croisements.events.openagendaimport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.croisements.kit.problem.Fault;

/** The times at which an OpenAgenda event takes place, on the clocks of its time zone. */
final class AgendaTimings {

    private static final int MOST = 1_000;
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** One of them. */
    private record Timing(LocalDateTime begin, LocalDateTime end) {

        boolean isWholeDay() {
            return begin.toLocalTime().equals(LocalTime.MIDNIGHT)
                    && (end.toLocalTime().equals(LAST_MINUTE)
                            || (end.toLocalTime().equals(LocalTime.MIDNIGHT) && end.isAfter(begin)));
        }

        LocalDate lastDay() {
            return isWholeDay() ? end.minusMinutes(1).toLocalDate() : end.toLocalDate();
        }

        /** Whether another one is the same on the next day. */
        boolean goesOnAs(Timing next) {
            return begin.plusDays(1).equals(next.begin) && end.plusDays(1).equals(next.end);
        }
    }

    private final List<Timing> timings;

    private AgendaTimings(List<Timing> timings) {
        this.timings = timings;
    }

    static AgendaTimings of(JsonNode timings, ZoneId zone) {
        if (!timings.isArray() || timings.isEmpty() || timings.size() > MOST) {
            throw Fault.at("/timings", "REQUIRED", "one to %,d timings are needed".formatted(MOST))
                    .alone();
        }
        var read = new ArrayList<Timing>();
        for (int i = 0; i < timings.size(); i++) {
            String at = "/timings/" + i;
            var timing = new Timing(
                    local(timings.get(i).path("begin"), at + "/begin", zone),
                    local(timings.get(i).path("end"), at + "/end", zone));
            if (timing.end.isBefore(timing.begin)) {
                throw Fault.at(at + "/end", "OUT_OF_ORDER", "end is before begin")
                        .alone();
            }
            read.add(timing);
        }
        read.sort(Comparator.comparing(Timing::begin).thenComparing(Timing::end));
        return new AgendaTimings(read);
    }

    private static LocalDateTime local(JsonNode text, String at, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text.asText())
                    .atZoneSameInstant(zone)
                    .toLocalDateTime()
                    .truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException e) {
            throw Fault.at(at, "BAD_FORMAT", "a time with its offset is expected, such as 2018-06-05T09:30:00+02:00")
                    .alone();
        }
    }

    /** Writes the days and times of our form: from the first begin to the last end. */
    void write(ObjectNode members) {
        var first = timings.get(0);
        var last = timings.stream().max(Comparator.comparing(Timing::end)).orElseThrow();
        boolean wholeDays = timings.stream().allMatch(Timing::isWholeDay);
        var startsOn = first.begin.toLocalDate();
        var lastDay = last.lastDay();
        members.put("startsOn", startsOn.toString());
        members.put("endsOn", lastDay.equals(startsOn) ? null : lastDay.toString());
        members.put("startTime", wholeDays ? null : first.begin.toLocalTime().toString());
        members.put("endTime", wholeDays ? null : last.end.toLocalTime().toString());
    }

    /** Whether days and times say all of it: one timing, or the same one each day. */
    boolean isTold() {
        return IntStream.range(1, timings.size())
                .allMatch(i -> timings.get(i - 1).goesOnAs(timings.get(i)));
    }

    /** What is kept of timings that days and times don't tell. */
    String kept() {
        return "timings (%d of them, kept as one event from the first to the last)".formatted(timings.size());
    }
}
