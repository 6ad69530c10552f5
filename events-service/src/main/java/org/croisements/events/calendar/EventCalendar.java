package org.croisements.events.calendar;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
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

/** Events as a calendar. One that is cancelled stays, so that calendars cross it out. */
@Singleton
class EventCalendar implements Rendition<Event> {

    /** Of the parameters of a list, those that don't say what it is about. */
    private static final Set<String> SILENT =
            Set.of("limit", "cursor", "sort", "from", "to", "upcoming", "status", "publication");

    @Override
    public Format format() {
        return Format.ICALENDAR;
    }

    @Override
    public Document<Event> open(About about) {
        var calendar = new CalendarWriter();
        return new Document<>() {
            @Override
            public String begin() {
                calendar.head(about.single() ? null : name(about.address()), about);
                return calendar.taken();
            }

            @Override
            public String add(Event event) {
                var detail = EventDetail.of(event);
                write(calendar, detail, detail.status(), about);
                return calendar.taken();
            }

            @Override
            public String end() {
                calendar.end("VCALENDAR");
                return calendar.taken();
            }
        };
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

    /** Writes an event, with a status that may be another for whoever the calendar is for. */
    static void write(CalendarWriter calendar, EventDetail event, EventStatus status, About about) {
        var zone = ZoneId.of(event.timeZone());
        if (event.startsAt() != null) {
            calendar.describe(zone, local(event.startsAt(), zone));
        }
        calendar.begin(event.id(), event.version(), event.createdAt(), event.updatedAt(), status);
        when(calendar, event, zone);
        calendar.text("SUMMARY", event.title())
                .text("DESCRIPTION", description(event))
                .text("LOCATION", location(event))
                .add("GEO", position(event))
                .text("CATEGORIES", event.format().name())
                .add("CLASS", event.audience() == Audience.PUBLIC ? "PUBLIC" : "PRIVATE")
                .add("URL", about.at("/api/v1/events/" + event.slug()).toString())
                .add("CONFERENCE;VALUE=URI", event.onlineUrl())
                .end("VEVENT");
    }

    private static void when(CalendarWriter calendar, EventDetail event, ZoneId zone) {
        var lastDay = event.endsOn() == null ? event.startsOn() : event.endsOn();
        if (event.startsAt() == null) {
            calendar.days(event.startsOn(), lastDay);
            return;
        }
        calendar.time("DTSTART", local(event.startsAt(), zone), zone);
        if (event.endsAt() != null) {
            if (event.endsAt().isAfter(event.startsAt())) {
                calendar.time("DTEND", local(event.endsAt(), zone), zone);
            }
        } else if (lastDay.isAfter(event.startsOn())) {
            calendar.time("DTEND", lastDay.plusDays(1).atStartOfDay(zone).toLocalDateTime(), zone);
        }
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
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
