package org.croisements.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.io.ICalTimeZone;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time zones as calendars read them: the same clocks as ours. */
class TimeZonesTest {

    private static final Instant LAST = Instant.parse("2045-01-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "Indian/Reunion",
                "America/Guadeloupe",
                "America/Martinique",
                "America/Cayenne",
                "Indian/Mayotte",
                "Pacific/Noumea",
                "Pacific/Tahiti",
                "Pacific/Wallis",
                "America/Miquelon",
                "America/New_York",
                "Europe/London",
                "Africa/Casablanca"
            })
    void aCalendarShowsTheTimeOfOurClocks(String name) {
        var rules = ZoneId.of(name).getRules();
        var clocks = read(ZoneId.of(name));

        for (var at = TimeZones.SINCE.plus(DAY); at.isBefore(LAST); at = at.plus(Duration.ofHours(31))) {
            // The library is right about days, not about the hours around a change.
            boolean settled = rules.getOffset(at.minus(DAY)).equals(rules.getOffset(at.plus(DAY)));
            if (settled) {
                assertThat(clocks.getOffset(at.toEpochMilli()))
                        .as("%s at %s", name, at)
                        .isEqualTo(rules.getOffset(at).getTotalSeconds() * 1000);
            }
        }
    }

    private static ICalTimeZone read(ZoneId zone) {
        var lines = new ContentLines();
        lines.begin("VCALENDAR").add("VERSION", "2.0").add("PRODID", "test");
        TimeZones.write(zone, lines);
        var calendar = Biweekly.parse(lines.end("VCALENDAR").taken()).first();
        return new ICalTimeZone(
                calendar.getTimezoneInfo().getComponents().iterator().next());
    }
}
