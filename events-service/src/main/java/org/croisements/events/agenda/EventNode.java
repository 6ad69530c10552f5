package org.croisements.events.agenda;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventDetail;
import org.croisements.events.organiser.OrganiserRole;
import org.croisements.events.participation.AttendanceMode;
import org.croisements.events.place.Place;
import org.croisements.events.status.EventStatus;
import org.croisements.kit.page.Rendition.About;
import org.jspecify.annotations.Nullable;

/** An event in the words of schema.org, as search engines read them. */
final class EventNode {

    private static final String WORDS = "https://schema.org/";
    private static final Map<AttendanceMode, String> MODES = Map.of(
            AttendanceMode.IN_PERSON, "OfflineEventAttendanceMode",
            AttendanceMode.ONLINE, "OnlineEventAttendanceMode",
            AttendanceMode.MIXED, "MixedEventAttendanceMode");

    private EventNode() {}

    static ObjectNode of(Event entity, About about) {
        var event = EventDetail.of(entity);
        var node = JsonNodeFactory.instance.objectNode();
        node.put("@type", "Event");
        node.put("@id", about.at("/api/v1/events/" + event.id()).toString());
        node.put("identifier", event.id().toString());
        node.put("name", event.title());
        texts(node, "alternateName", event.alternateTitles());
        text(node, "description", event.summary());
        node.put("inLanguage", "fr");
        var zone = ZoneId.of(event.timeZone());
        var lastDay = event.endsOn() == null ? event.startsOn() : event.endsOn();
        node.put("startDate", date(event.startsAt(), event.startsOn(), zone));
        node.put("endDate", date(event.endsAt(), lastDay, zone));
        node.put("eventStatus", WORDS + status(event.status()));
        node.put("eventAttendanceMode", WORDS + MODES.get(event.attendanceMode()));
        locations(node, event);
        organisations(node, "organizer", event, OrganiserRole::isOrganising);
        organisations(node, "sponsor", event, role -> role == OrganiserRole.SUPPORTER);
        organisations(node, "funder", event, role -> role == OrganiserRole.FUNDER);
        var series = event.series();
        if (series != null) {
            node.putObject("superEvent")
                    .put("@type", "EventSeries")
                    .put("@id", about.at(series.href()).toString())
                    .put("name", series.label());
        }
        node.put("url", about.at("/api/v1/events/" + event.slug()).toString());
        return node;
    }

    private static String date(@Nullable Instant time, LocalDate day, ZoneId zone) {
        return time == null ? day.toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
    }

    private static String status(EventStatus status) {
        return switch (status) {
            case CANCELLED -> "EventCancelled";
            case POSTPONED -> "EventPostponed";
            case RESCHEDULED -> "EventRescheduled";
            case MOVED_ONLINE -> "EventMovedOnline";
            default -> "EventScheduled";
        };
    }

    private static void locations(ObjectNode node, EventDetail event) {
        var locations = JsonNodeFactory.instance.arrayNode();
        if (event.place() != null) {
            locations.add(place(event.place()));
        }
        if (event.onlineUrl() != null) {
            locations.addObject().put("@type", "VirtualLocation").put("url", event.onlineUrl());
        }
        if (!locations.isEmpty()) {
            node.set("location", locations.size() == 1 ? locations.get(0) : locations);
        }
    }

    private static ObjectNode place(Place place) {
        var node = JsonNodeFactory.instance.objectNode().put("@type", "Place");
        text(node, "name", place.name());
        var address = node.putObject("address").put("@type", "PostalAddress");
        text(address, "streetAddress", place.address());
        text(address, "addressLocality", place.city());
        address.put("addressCountry", "FR");
        var position = place.position();
        if (position != null) {
            node.putObject("geo")
                    .put("@type", "GeoCoordinates")
                    .put("latitude", position.latitude())
                    .put("longitude", position.longitude());
        }
        return node;
    }

    private static void organisations(
            ObjectNode node, String name, EventDetail event, java.util.function.Predicate<OrganiserRole> which) {
        var found = event.organisers().stream()
                .filter(organiser -> which.test(organiser.role()))
                .map(organiser -> organiser.organisation().label())
                .toList();
        if (!found.isEmpty()) {
            var list = node.putArray(name);
            found.forEach(label -> list.addObject().put("@type", "Organization").put("name", label));
        }
    }

    private static void text(ObjectNode node, String name, @Nullable String text) {
        if (text != null) {
            node.put(name, text);
        }
    }

    private static void texts(ObjectNode node, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            var list = node.putArray(name);
            texts.forEach(list::add);
        }
    }
}
