package org.croisements.events.letter;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.events.announcement.AnnouncedSession;
import org.croisements.events.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** Times in words. */
final class Times {

    private Times() {}

    /** A moment on the clocks of a zone. */
    static String of(Instant moment, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(locale)
                .format(LocalDateTime.ofInstant(moment, zone));
    }

    /** From when until when, such as "mardi 5 juin 2018, 09:30 – 17:00 (Europe/Paris)". */
    static String of(Schedule schedule, Locale locale) {
        var last = schedule.endsOn();
        String end = last == null || last.equals(schedule.startsOn())
                ? null
                : days(locale).format(last);
        String begins = moment(days(locale).format(schedule.startsOn()), schedule.startTime());
        String ends = moment(end, schedule.endTime());
        return begins + (ends.isEmpty() ? "" : " – " + ends) + " (" + schedule.zone() + ")";
    }

    /** When a session begins and ends; null where that is not known. */
    static @Nullable String of(AnnouncedSession session, Locale locale) {
        var begins = session.startsAt();
        var ends = session.endsAt();
        if (begins == null) {
            return null;
        }
        String until = ends == null
                ? ""
                : " – " + moment(sameDay(begins, ends) ? null : days(locale).format(ends), ends.toLocalTime());
        return moment(days(locale).format(begins), begins.toLocalTime()) + until;
    }

    private static boolean sameDay(LocalDateTime one, LocalDateTime other) {
        return one.toLocalDate().equals(other.toLocalDate());
    }

    private static DateTimeFormatter days(Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
    }

    private static String moment(@Nullable String day, @Nullable LocalTime time) {
        return Stream.of(day, Schedule.text(time)).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
