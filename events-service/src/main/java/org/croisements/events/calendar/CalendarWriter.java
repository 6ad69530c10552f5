package org.croisements.events.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.status.EventStatus;
import org.croisements.kit.page.Rendition.About;
import org.jspecify.annotations.Nullable;

/**
 * Writes a calendar entry by entry. An entry keeps its id for ever, its sequence is its version; nothing in it tells when it
 * was fetched, so an unchanged calendar is the same to the byte.
 */
public final class CalendarWriter {

    private static final String PRODUCT = "-//Croisements//Agenda//FR";
    private static final String REFRESHED_EVERY = "PT1H";

    private final ContentLines lines = new ContentLines();
    private final Set<ZoneId> zones = new HashSet<>();

    /** Begins a calendar; one to subscribe to has a name and says where it is and how often to ask. */
    public void head(@Nullable String name, About about) {
        lines.begin("VCALENDAR").add("VERSION", "2.0").add("PRODID", PRODUCT).add("CALSCALE", "GREGORIAN");
        if (name != null) {
            lines.text("NAME", name)
                    .text("X-WR-CALNAME", name)
                    .add("REFRESH-INTERVAL;VALUE=DURATION", REFRESHED_EVERY)
                    .add("X-PUBLISHED-TTL", REFRESHED_EVERY)
                    .add("SOURCE;VALUE=URI", about.self().toString());
        }
    }

    /** Describes a time zone, before the first entry whose times need it. */
    public void describe(ZoneId zone, LocalDateTime time) {
        if (TimeZones.isCovered(time, zone) && zones.add(zone)) {
            TimeZones.write(zone, lines);
        }
    }

    /** Begins an entry; its time zone has been described. */
    public void begin(UUID id, long version, Instant createdAt, Instant updatedAt, EventStatus status) {
        lines.begin("VEVENT")
                .add("UID", id.toString())
                .add("DTSTAMP", instant(updatedAt))
                .add("CREATED", instant(createdAt))
                .add("LAST-MODIFIED", instant(updatedAt))
                .add("SEQUENCE", String.valueOf(version))
                .add("STATUS", status(status));
    }

    /** A time on the clocks of a zone, or by instant where that is not described. */
    public void time(String name, LocalDateTime local, ZoneId zone) {
        if (TimeZones.isCovered(local, zone)) {
            lines.add(name + ";TZID=" + zone.getId(), ContentLines.local(local));
        } else {
            lines.add(name, instant(local.atZone(zone).toInstant()));
        }
    }

    /** Whole days, the last one included, on which people may do something else besides. */
    public void days(LocalDate first, LocalDate last) {
        lines.add("DTSTART;VALUE=DATE", ContentLines.day(first))
                .add("DTEND;VALUE=DATE", ContentLines.day(last.plusDays(1)))
                .add("TRANSP", "TRANSPARENT");
    }

    /** A text, if there is one. */
    public CalendarWriter text(String name, @Nullable String text) {
        lines.text(name, text);
        return this;
    }

    /** A value that is no text, if there is one. */
    public CalendarWriter add(String name, @Nullable String value) {
        lines.add(name, value);
        return this;
    }

    /** Ends an entry, or the calendar. */
    public void end(String component) {
        lines.end(component);
    }

    /** What was written since the last time. */
    public String taken() {
        return lines.taken();
    }

    private static String instant(Instant instant) {
        return ContentLines.local(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
    }

    private static String status(EventStatus status) {
        return switch (status) {
            case CANCELLED -> "CANCELLED";
            case POSTPONED -> "TENTATIVE";
            default -> "CONFIRMED";
        };
    }
}
