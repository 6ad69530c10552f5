package org.croisements.events.calendar;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventDetail;
import org.croisements.events.participation.Registration;
import org.croisements.events.publication.Audience;
import org.croisements.events.status.EventStatus;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Rendition;
import org.jspecify.annotations.Nullable;

/**
 * Events as a calendar. An event keeps its id for ever, its sequence is its version, and one that is cancelled stays, so
 * that calendars take it away; nothing in it tells when it was fetched, so an unchanged calendar is the same to the byte.
 */
@Singleton
class EventCalendar implements Rendition<Event> {

    private static final String PRODUCT = "-//Croisements//Agenda//FR";
    private static final String REFRESHED_EVERY = "PT1H";

    /** Of the parameters of a list, those that don't say what it is about. */
    private static final Set<String> SILENT =
            Set.of("limit", "cursor", "sort", "from", "to", "upcoming", "status", "publication");

    @Override
    public Format format() {
        return Format.ICALENDAR;
    }

    @Override
    public Document<Event> open(About about) {
        var lines = new ContentLines();
        var zones = new HashSet<ZoneId>();
        return new Document<>() {
            @Override
            public String begin() {
                head(lines, about);
                return lines.taken();
            }

            @Override
            public String add(Event event) {
                write(lines, zones, EventDetail.of(event), about);
                return lines.taken();
            }

            @Override
            public String end() {
                return lines.end("VCALENDAR").taken();
            }
        };
    }

    private static void head(ContentLines lines, About about) {
        lines.begin("VCALENDAR").add("VERSION", "2.0").add("PRODID", PRODUCT).add("CALSCALE", "GREGORIAN");
        if (!about.single()) {
            String name = name(about.address());
            lines.text("NAME", name)
                    .text("X-WR-CALNAME", name)
                    .add("REFRESH-INTERVAL;VALUE=DURATION", REFRESHED_EVERY)
                    .add("X-PUBLISHED-TTL", REFRESHED_EVERY)
                    .add("SOURCE;VALUE=URI", about.self().toString());
        }
    }

    /** What the filters are about, such as {@code Agenda: reso-villes}. */
    private static String name(URI address) {
        String query = address.getRawQuery();
        String about = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2 && !SILENT.contains(pair[0]))
                        .map(pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))
                        .collect(Collectors.joining(", "));
        return about.isEmpty() ? "Agenda" : "Agenda: " + about;
    }

    private static void write(ContentLines lines, Set<ZoneId> zones, EventDetail event, About about) {
        var zone = ZoneId.of(event.timeZone());
        boolean timed = event.startTime() != null;
        // A zone is told before the first event that needs it.
        if (timed && TimeZones.isCovered(local(event.startsAt(), zone), zone) && zones.add(zone)) {
            TimeZones.write(zone, lines);
        }
        String changed = instant(event.updatedAt());
        lines.begin("VEVENT")
                .add("UID", event.id().toString())
                .add("DTSTAMP", changed)
                .add("CREATED", instant(event.createdAt()))
                .add("LAST-MODIFIED", changed)
                .add("SEQUENCE", String.valueOf(event.version()))
                .add("STATUS", status(event.status()));
        when(lines, event, zone);
        lines.text("SUMMARY", event.title())
                .text("DESCRIPTION", description(event))
                .text("LOCATION", location(event))
                .add("GEO", position(event))
                .text("CATEGORIES", event.format().name())
                .add("CLASS", event.audience() == Audience.PUBLIC ? "PUBLIC" : "PRIVATE")
                .add("URL", about.at("/api/v1/events/" + event.slug()).toString())
                .add("CONFERENCE;VALUE=URI", event.onlineUrl())
                .end("VEVENT");
    }

    private static void when(ContentLines lines, EventDetail event, ZoneId zone) {
        var lastDay = event.endsOn() == null ? event.startsOn() : event.endsOn();
        if (event.startsAt() == null) {
            lines.add("DTSTART;VALUE=DATE", ContentLines.day(event.startsOn()))
                    .add("DTEND;VALUE=DATE", ContentLines.day(lastDay.plusDays(1)))
                    .add("TRANSP", "TRANSPARENT");
            return;
        }
        time(lines, "DTSTART", local(event.startsAt(), zone), zone);
        if (event.endsAt() != null) {
            if (event.endsAt().isAfter(event.startsAt())) {
                time(lines, "DTEND", local(event.endsAt(), zone), zone);
            }
        } else if (lastDay.isAfter(event.startsOn())) {
            time(lines, "DTEND", lastDay.plusDays(1).atStartOfDay(zone).toLocalDateTime(), zone);
        }
    }

    private static void time(ContentLines lines, String name, LocalDateTime local, ZoneId zone) {
        if (TimeZones.isCovered(local, zone)) {
            lines.add(name + ";TZID=" + zone.getId(), ContentLines.local(local));
        } else {
            lines.add(name, instant(local.atZone(zone).toInstant()));
        }
    }

    private static LocalDateTime local(@Nullable Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(Objects.requireNonNull(instant), zone);
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

    private static @Nullable String description(EventDetail event) {
        String organisers = event.organisers().stream()
                .filter(organiser -> organiser.role().isOrganising())
                .map(organiser -> organiser.organisation().label())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        var registration = event.registration();
        String text = Stream.of(
                        event.summary(),
                        event.mainThread(),
                        organisers.isEmpty() ? null : "Organisé par " + organisers,
                        link(registration))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String link(@Nullable Registration registration) {
        return registration == null || registration.url() == null ? null : "Inscription : " + registration.url();
    }

    private static @Nullable String location(EventDetail event) {
        var place = event.place();
        if (place == null) {
            return null;
        }
        String text = Stream.of(place.name(), place.address(), place.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String position(EventDetail event) {
        var place = event.place();
        var position = place == null ? null : place.position();
        return position == null
                ? null
                : String.join(
                        ";",
                        List.of(
                                position.latitude().toPlainString(),
                                position.longitude().toPlainString()));
    }
}
