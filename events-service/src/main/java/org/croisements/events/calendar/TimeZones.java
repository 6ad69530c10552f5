package org.croisements.events.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Time zones as calendars have them: since {@link #SINCE}, under the very names that events use. They are made of the
 * rules that the events' own instants are computed by, so that a calendar never shows another time than we do.
 */
final class TimeZones {

    /** What was before is told by instants; no zone needs its older history. */
    static final Instant SINCE = Instant.parse("2000-01-01T00:00:00Z");

    private static final int YEARS_WITHOUT_RULE = 100;
    private static final int YEARS_CHECKED = 30;

    private TimeZones() {}

    static void write(ZoneId zone, ContentLines lines) {
        var rules = zone.getRules();
        lines.begin("VTIMEZONE").add("TZID", zone.getId());
        var offset = rules.getOffset(SINCE);
        var first = LocalDateTime.ofInstant(SINCE, offset);
        observance(lines, rules.isDaylightSavings(SINCE), first, offset, offset, null);
        var changes = rules.getTransitions().stream()
                .filter(change -> change.getInstant().isAfter(SINCE))
                .toList();
        changes.forEach(change -> observance(lines, rules, change, null));
        var from = changes.isEmpty() ? SINCE : changes.get(changes.size() - 1).getInstant();
        rules.getTransitionRules().forEach(rule -> yearly(lines, rules, rule, from));
        lines.end("VTIMEZONE");
    }

    private static void yearly(ContentLines lines, ZoneRules rules, ZoneOffsetTransitionRule rule, Instant from) {
        int year = LocalDate.ofInstant(from, ZoneOffset.UTC).getYear();
        if (!rule.createTransition(year).getInstant().isAfter(from)) {
            year++;
        }
        var first = rule.createTransition(year);
        var recurrence = recurrence(rule, year);
        if (recurrence.isPresent()) {
            observance(lines, rules, first, recurrence.get());
            return;
        }
        for (int i = 0; i < YEARS_WITHOUT_RULE; i++) {
            observance(lines, rules, rule.createTransition(year + i), null);
        }
    }

    /** The rule as calendars have it, if they can say it: a weekday of a month by its place, or a fixed day. */
    private static Optional<String> recurrence(ZoneOffsetTransitionRule rule, int from) {
        String month = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue();
        int day = rule.getDayOfMonthIndicator();
        var weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return day > 0 ? Optional.of(month + ";BYMONTHDAY=" + day) : Optional.empty();
        }
        // On or after the 25th of a month of 31 days is the last one.
        boolean last = day == -1 || day + 6 == rule.getMonth().maxLength();
        if ((!last && day % 7 != 1) || !isOnItsDay(rule, from)) {
            return Optional.empty();
        }
        String place = last ? "-1" : String.valueOf(day / 7 + 1);
        String name = weekday.name().substring(0, 2).toUpperCase(Locale.ROOT);
        return Optional.of(month + ";BYDAY=" + place + name);
    }

    /** A rule told by another clock than the wall's may fall on the day before or after. */
    private static boolean isOnItsDay(ZoneOffsetTransitionRule rule, int from) {
        for (int year = from; year < from + YEARS_CHECKED; year++) {
            var day = rule.createTransition(year).getDateTimeBefore().toLocalDate();
            if (day.getMonth() != rule.getMonth() || day.getDayOfWeek() != rule.getDayOfWeek()) {
                return false;
            }
            int last = rule.getMonth().length(Year.isLeap(year));
            int indicator = rule.getDayOfMonthIndicator();
            int earliest = indicator == -1 ? last - 6 : indicator;
            if (day.getDayOfMonth() < earliest || day.getDayOfMonth() > earliest + 6) {
                return false;
            }
        }
        return true;
    }

    private static void observance(
            ContentLines lines, ZoneRules rules, ZoneOffsetTransition change, @Nullable String recurrence) {
        observance(
                lines,
                rules.isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                recurrence);
    }

    private static void observance(
            ContentLines lines,
            boolean daylight,
            LocalDateTime onset,
            ZoneOffset before,
            ZoneOffset after,
            @Nullable String recurrence) {
        String name = daylight ? "DAYLIGHT" : "STANDARD";
        lines.begin(name)
                .add("DTSTART", ContentLines.local(onset))
                .add("TZOFFSETFROM", offset(before))
                .add("TZOFFSETTO", offset(after))
                .add("RRULE", recurrence)
                .end(name);
    }

    private static String offset(ZoneOffset offset) {
        var size = Duration.ofSeconds(Math.abs(offset.getTotalSeconds()));
        String seconds = size.toSecondsPart() == 0 ? "" : String.format(Locale.ROOT, "%02d", size.toSecondsPart());
        return String.format(
                Locale.ROOT,
                "%s%02d%02d%s",
                offset.getTotalSeconds() < 0 ? "-" : "+",
                size.toHours(),
                size.toMinutesPart(),
                seconds);
    }

    /** Whether a calendar may tell a time by the zone's clocks; earlier ones are told as instants. */
    static boolean isCovered(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant().isAfter(SINCE)
                && !List.of("UTC", "Etc/UTC").contains(zone.getId());
    }
}
