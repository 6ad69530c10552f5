package org.croisements.events.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Paris          | 2026-03-29T01:59 | 2026-03-29T00:59:00Z
            Europe/Paris          | 2026-03-29T03:00 | 2026-03-29T01:00:00Z
            Europe/Paris          | 2026-10-25T01:59 | 2026-10-24T23:59:00Z
            Europe/Paris          | 2026-10-25T03:00 | 2026-10-25T02:00:00Z
            Europe/Paris          | 2026-07-01T09:00 | 2026-07-01T07:00:00Z
            America/Cayenne       | 2026-03-29T02:30 | 2026-03-29T05:30:00Z
            Indian/Mayotte        | 2026-10-25T02:30 | 2026-10-24T23:30:00Z
            Indian/Reunion        | 2026-03-29T02:30 | 2026-03-28T22:30:00Z
            Pacific/Noumea        | 2026-10-25T02:30 | 2026-10-24T15:30:00Z
            Pacific/Tahiti        | 2026-03-29T02:30 | 2026-03-29T12:30:00Z
            Pacific/Marquesas     | 2026-03-29T02:30 | 2026-03-29T12:00:00Z
            America/Martinique    | 2026-10-25T02:30 | 2026-10-25T06:30:00Z
            America/Miquelon      | 2026-03-29T02:30 | 2026-03-29T04:30:00Z
            America/Miquelon      | 2026-03-08T03:00 | 2026-03-08T05:00:00Z
            UTC                   | 2026-03-29T02:30 | 2026-03-29T02:30:00Z
            """)
    void aTimeThatClocksShowOnceIsOneInstant(String zone, LocalDateTime local, Instant instant) {
        var schedule = at(zone, local);
        var faults = new Faults();

        schedule.check(faults);

        faults.refuse();
        assertThat(schedule.startsAt()).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Paris     | 2026-03-29T02:00 | TIME_SKIPPED   | 2026-03-29 02:00 does not exist: the clocks of Europe/Paris go from 2026-03-29 02:00 to 2026-03-29 03:00
            Europe/Paris     | 2026-03-29T02:59 | TIME_SKIPPED   | 2026-03-29 02:59 does not exist: the clocks of Europe/Paris go from 2026-03-29 02:00 to 2026-03-29 03:00
            Europe/Paris     | 2026-10-25T02:00 | TIME_AMBIGUOUS | 2026-10-25 02:00 happens twice: the clocks of Europe/Paris go from 2026-10-25 03:00 to 2026-10-25 02:00
            Europe/Paris     | 2026-10-25T02:59 | TIME_AMBIGUOUS | 2026-10-25 02:59 happens twice: the clocks of Europe/Paris go from 2026-10-25 03:00 to 2026-10-25 02:00
            America/Miquelon | 2026-03-08T02:30 | TIME_SKIPPED   | 2026-03-08 02:30 does not exist: the clocks of America/Miquelon go from 2026-03-08 02:00 to 2026-03-08 03:00
            America/Miquelon | 2026-11-01T01:30 | TIME_AMBIGUOUS | 2026-11-01 01:30 happens twice: the clocks of America/Miquelon go from 2026-11-01 02:00 to 2026-11-01 01:00
            Pacific/Noumea   | 1996-12-01T02:30 | TIME_SKIPPED   | 1996-12-01 02:30 does not exist: the clocks of Pacific/Noumea go from 1996-12-01 02:00 to 1996-12-01 03:00
            Pacific/Noumea   | 1997-03-02T02:30 | TIME_AMBIGUOUS | 1997-03-02 02:30 happens twice: the clocks of Pacific/Noumea go from 1997-03-02 03:00 to 1997-03-02 02:00
            America/Cayenne  | 1967-10-01T00:30 | TIME_SKIPPED   | 1967-10-01 00:30 does not exist: the clocks of America/Cayenne go from 1967-10-01 00:00 to 1967-10-01 01:00
            Europe/Lisbon    | 2026-03-29T01:30 | TIME_SKIPPED   | 2026-03-29 01:30 does not exist: the clocks of Europe/Lisbon go from 2026-03-29 01:00 to 2026-03-29 02:00
            Pacific/Apia     | 2011-12-30T12:00 | TIME_SKIPPED   | 2011-12-30 12:00 does not exist: the clocks of Pacific/Apia go from 2011-12-30 00:00 to 2011-12-31 00:00
            """)
    void aTimeThatClocksSkipOrShowTwiceIsRefusedWithTheTransition(
            String zone, LocalDateTime local, String code, String detail) {
        var fault = fault(at(zone, local));

        assertThat(fault).isEqualTo(Fault.at("/startTime", code, detail));
    }

    @Test
    void anEndIsHeldAgainstTheClocksToo() {
        var schedule = new Schedule(
                LocalDate.of(2026, 3, 28),
                LocalTime.of(20, 0),
                LocalDate.of(2026, 3, 29),
                LocalTime.of(2, 30),
                paris());

        assertThat(fault(schedule).pointer()).isEqualTo("/endTime");
    }

    @Test
    void anEndIsNotBeforeTheStart() {
        var day = LocalDate.of(2026, 6, 1);

        assertThat(fault(new Schedule(day, null, day.minusDays(1), null, paris())))
                .isEqualTo(Fault.at("/endsOn", "OUT_OF_ORDER", "endsOn is before startsOn"));
        assertThat(fault(new Schedule(day, LocalTime.of(9, 0), null, LocalTime.of(8, 59), paris())))
                .isEqualTo(Fault.at("/endTime", "OUT_OF_ORDER", "endTime is before startTime"));
        new Schedule(day, LocalTime.of(9, 0), day.plusDays(1), LocalTime.of(8, 0), paris()).check(new Faults());
    }

    @Test
    void anEventWithoutTimesIsOverWithItsLastDayWhereItIsHeld() {
        var schedule =
                new Schedule(LocalDate.of(2025, 5, 1), null, LocalDate.of(2025, 5, 3), null, zone("Indian/Mayotte"));

        assertThat(schedule.startsAt()).isNull();
        assertThat(schedule.endsAt()).isNull();
        assertThat(schedule.overAt()).isEqualTo(Instant.parse("2025-05-03T21:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Pari    | did you mean Europe/Paris?
            europe/paris   | did you mean Europe/Paris?
            Indian/Mayote  | did you mean Indian/Mayotte?
            Paris          | such names are Europe/Paris and Indian/Mayotte
            +02:00         | such names are Europe/Paris and Indian/Mayotte
            CEST           | such names are Europe/Paris and Indian/Mayotte
            UTC+2          |
            """)
    void aTimeZoneIsANameOfTheTzDatabase(String name, @Nullable String hint) {
        var faults = new Faults();

        assertThat(Clocks.zone(name, "/timeZone", faults)).isEmpty();

        var problem = catchThrowableOfType(ProblemException.class, faults::refuse);
        assertThat(problem.faults().get(0).code()).isEqualTo("UNKNOWN_TIME_ZONE");
        assertThat(problem.faults().get(0).detail()).contains(hint == null ? name : hint);
    }

    private static Schedule at(String zone, LocalDateTime local) {
        return new Schedule(local.toLocalDate(), local.toLocalTime(), null, null, zone(zone));
    }

    private static ZoneId zone(String name) {
        return Clocks.zone(name, "/timeZone", new Faults()).orElseThrow();
    }

    private static ZoneId paris() {
        return zone("Europe/Paris");
    }

    private static Fault fault(Schedule schedule) {
        var faults = new Faults();
        schedule.check(faults);
        var problem = catchThrowableOfType(ProblemException.class, faults::refuse);
        assertThat(problem.faults()).hasSize(1);
        return problem.faults().get(0);
    }
}
