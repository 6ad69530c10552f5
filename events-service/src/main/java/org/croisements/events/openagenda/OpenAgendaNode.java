package org.croisements.events.openagenda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventDetail;
import org.croisements.events.participation.Accessibility;
import org.croisements.events.participation.AttendanceMode;
import org.croisements.events.status.EventStatus;
import org.croisements.kit.page.Rendition.About;
import org.jspecify.annotations.Nullable;

/** An event in the form of OpenAgenda's second version, with its lengths, numbers and languages. */
final class OpenAgendaNode {

    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int PUBLISHED = 2;
    private static final int MOST_TIMINGS = 800;
    private static final int DIGITS_OF_TIME = 16;
    private static final int SAFE_BITS = 53;

    private static final Map<AttendanceMode, Integer> MODES =
            Map.of(AttendanceMode.IN_PERSON, 1, AttendanceMode.ONLINE, 2, AttendanceMode.MIXED, 3);
    private static final Map<Accessibility, String> ACCESS = Map.of(
            Accessibility.HEARING, "hi",
            Accessibility.VISUAL, "vi",
            Accessibility.PSYCHIC, "pi",
            Accessibility.MOTOR, "mi",
            Accessibility.INTELLECTUAL, "ii");

    private OpenAgendaNode() {}

    static ObjectNode of(Event entity, About about) {
        var event = EventDetail.of(entity);
        var node = JsonNodeFactory.instance.objectNode();
        node.put("uid", uid(event.id()));
        node.put("slug", event.slug());
        node.set("title", french(cut(event.title(), LONGEST_TITLE)));
        node.set(
                "description",
                french(cut(event.summary() == null ? event.title() : event.summary(), LONGEST_DESCRIPTION)));
        if (event.description() != null) {
            node.set("longDescription", french(cut(event.description(), LONGEST_TEXT)));
        }
        if (!event.themes().isEmpty()) {
            var keywords = node.putObject("keywords").putArray("fr");
            event.themes().forEach(keywords::add);
        }
        node.put("timezone", event.timeZone());
        timings(node, event);
        place(node, event);
        node.put("onlineAccessLink", event.onlineUrl());
        node.put("attendanceMode", MODES.get(event.attendanceMode()));
        node.put("status", status(event.status()));
        node.put("state", PUBLISHED);
        var access = node.putObject("accessibility");
        ACCESS.forEach((kind, code) -> access.put(code, event.accessibility().contains(kind)));
        var registration = node.putArray("registration");
        if (event.registration() != null && event.registration().url() != null) {
            registration
                    .addObject()
                    .put("type", "link")
                    .put("value", event.registration().url());
        }
        node.put("canonicalUrl", about.at("/api/v1/events/" + event.slug()).toString());
        node.put("createdAt", event.createdAt().toString());
        node.put("updatedAt", event.updatedAt().toString());
        return node;
    }

    /** A number that every language reads exactly: of the id, the time and as many random bits as there is room for. */
    private static long uid(UUID id) {
        long time = id.getMostSignificantBits() >>> DIGITS_OF_TIME;
        int room = SAFE_BITS - (Long.SIZE - Long.numberOfLeadingZeros(time));
        return (time << room) | (id.getLeastSignificantBits() & ((1L << room) - 1));
    }

    private static ObjectNode french(String text) {
        return JsonNodeFactory.instance.objectNode().put("fr", text);
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** A timing for each day: none may be longer than one. */
    private static void timings(ObjectNode node, EventDetail event) {
        var timings = node.putArray("timings");
        var zone = ZoneId.of(event.timeZone());
        var last = event.endsOn() == null ? event.startsOn() : event.endsOn();
        List<LocalDate> days = event.startsOn()
                .datesUntil(last.plusDays(1))
                .limit(MOST_TIMINGS)
                .toList();
        for (LocalDate day : days) {
            var begin = day.atTime(time(event.startTime(), LocalTime.MIN)).atZone(zone);
            var end = day.atTime(time(event.endTime(), LocalTime.of(23, 59))).atZone(zone);
            timings.addObject()
                    .put("begin", text(begin))
                    .put(
                            "end",
                            text(end.isAfter(begin) ? end : day.atTime(23, 59).atZone(zone)));
        }
    }

    private static LocalTime time(@Nullable String time, LocalTime otherwise) {
        return time == null ? otherwise : LocalTime.parse(time);
    }

    private static String text(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static void place(ObjectNode node, EventDetail event) {
        var place = event.place();
        if (place == null) {
            return;
        }
        var location = node.putObject("location");
        location.put("name", place.name() == null ? place.city() : place.name());
        location.put("address", place.address());
        location.put("city", place.city());
        location.put("insee", place.commune() == null ? null : place.commune().code());
        location.put("countryCode", "FR");
        location.put("timezone", event.timeZone());
        var position = place.position();
        if (position != null) {
            location.put("latitude", position.latitude()).put("longitude", position.longitude());
        }
    }

    private static int status(EventStatus status) {
        return switch (status) {
            case RESCHEDULED -> 2;
            case MOVED_ONLINE -> 3;
            case POSTPONED -> 4;
            case CANCELLED -> 6;
            case SCHEDULED, HELD -> 1;
        };
    }
}
