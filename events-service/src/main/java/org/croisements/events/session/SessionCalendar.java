package org.croisements.events.session;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.events.calendar.CalendarWriter;
import org.croisements.events.event.Event;
import org.croisements.events.speaker.Speaker;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Rendition;
import org.jspecify.annotations.Nullable;

/** The programme of an event as a calendar; a session without a time is in none. It is cancelled where its event is. */
final class SessionCalendar implements Rendition<EventSession> {

    private final Event event;

    SessionCalendar(Event event) {
        this.event = event;
    }

    @Override
    public Format format() {
        return Format.ICALENDAR;
    }

    @Override
    public Document<EventSession> open(About about) {
        var calendar = new CalendarWriter();
        String name = "Programme : " + event.reference().label();
        return new Document<>() {
            @Override
            public String begin() {
                calendar.head(name, about);
                return calendar.taken();
            }

            @Override
            public String add(EventSession session) {
                write(calendar, session, about);
                return calendar.taken();
            }

            @Override
            public String end() {
                calendar.end("VCALENDAR");
                return calendar.taken();
            }
        };
    }

    private void write(CalendarWriter calendar, EventSession session, About about) {
        var start = session.startsAt;
        if (start == null) {
            return;
        }
        var zone = event.zone();
        calendar.describe(zone, start);
        calendar.begin(session.id, session.version, session.createdAt, session.updatedAt, event.status());
        calendar.time("DTSTART", start, zone);
        if (session.endsAt != null && session.endsAt.isAfter(start)) {
            calendar.time("DTEND", session.endsAt, zone);
        }
        calendar.text("SUMMARY", session.title)
                .text("DESCRIPTION", description(session))
                .text("LOCATION", location(session))
                .text("CATEGORIES", session.format.name())
                .add("CLASS", event.isPublic() ? "PUBLIC" : "PRIVATE")
                .add(
                        "URL",
                        about.at("/api/v1/events/" + event.slug() + "/sessions/" + session.id)
                                .toString())
                .end("VEVENT");
    }

    private static @Nullable String description(EventSession session) {
        String speakers = session.speakers(false).stream().map(Speaker::name).collect(Collectors.joining(", "));
        return joined("\n\n", session.summary, speakers.isEmpty() ? null : "Avec " + speakers);
    }

    private @Nullable String location(EventSession session) {
        return joined(", ", session.room == null ? null : session.room.name(), event.placeName());
    }

    private static @Nullable String joined(String between, @Nullable String one, @Nullable String other) {
        String text = Stream.of(one, other).filter(Objects::nonNull).collect(Collectors.joining(between));
        return text.isEmpty() ? null : text;
    }
}
