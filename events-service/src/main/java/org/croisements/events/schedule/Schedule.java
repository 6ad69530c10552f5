package org.croisements.events.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.croisements.kit.problem.CommonProblem;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.jspecify.annotations.Nullable;

/** The days and times of an event on the clocks of its time zone. Times may be unknown; days are not. */
public record Schedule(
        LocalDate startsOn,
        @Nullable LocalTime startTime,
        @Nullable LocalDate endsOn,
        @Nullable LocalTime endTime,
        ZoneId zone) {

    /** How a time of day is written. */
    public static final String TIME_PATTERN = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /** How a time of day is written, in words. */
    public static final String TIME_ALLOWED = "a time of day, such as 09:30";

    /** A time of day as it is written. */
    public static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    /** The last day. */
    public LocalDate lastDay() {
        return endsOn == null ? startsOn : endsOn;
    }

    /** The first moment that belongs to it, on its clocks. */
    public LocalDateTime begins() {
        return startTime == null ? startsOn.atStartOfDay() : startsOn.atTime(startTime);
    }

    /** The last moment that belongs to it, on its clocks. */
    public LocalDateTime ends() {
        return endTime == null
                ? lastDay().plusDays(1).atStartOfDay()
                : lastDay().atTime(endTime);
    }

    /** When it begins, if its time is known. */
    public @Nullable Instant startsAt() {
        return startTime == null ? null : instant(startsOn.atTime(startTime));
    }

    /** When it ends, if its time is known. */
    public @Nullable Instant endsAt() {
        return endTime == null ? null : instant(lastDay().atTime(endTime));
    }

    /** From when on it is over: its end, or that of its last day. */
    public Instant overAt() {
        var end = endsAt();
        return end == null ? lastDay().plusDays(1).atStartOfDay(zone).toInstant() : end;
    }

    private Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /** Adds what is wrong with the schedule of an event: its order, and times that its clocks skip or show twice. */
    public void check(Faults faults) {
        if (lastDay().isBefore(startsOn)) {
            outOfOrder("/endsOn", "endsOn is before startsOn", faults);
        }
        if (startTime != null) {
            Clocks.check(startsOn.atTime(startTime), zone, "/startTime", faults);
        }
        if (endTime != null) {
            Clocks.check(lastDay().atTime(endTime), zone, "/endTime", faults);
        }
        if (startTime != null && endTime != null && lastDay().equals(startsOn) && endTime.isBefore(startTime)) {
            outOfOrder("/endTime", "endTime is before startTime", faults);
        }
    }

    private static void outOfOrder(String at, String detail, Faults faults) {
        faults.add(CommonProblem.INVALID_BODY, Fault.at(at, "OUT_OF_ORDER", detail));
    }
}
