package org.croisements.events.agenda;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventDetail;
import org.croisements.kit.format.Entry;

/** What feeds say of an event. */
final class EventEntries {

    private EventEntries() {}

    static Entry of(Event event) {
        var detail = EventDetail.of(event);
        var place = detail.place();
        String when = detail.startsOn() + (detail.endsOn() == null ? "" : " – " + detail.endsOn());
        String summary = Stream.of(when, place == null ? null : place.city(), detail.summary())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Entry(
                detail.id(),
                detail.title(),
                "/api/v1/events/" + detail.slug(),
                detail.createdAt(),
                detail.updatedAt(),
                summary,
                detail.organisers().stream()
                        .filter(organiser -> organiser.role().isOrganising())
                        .map(organiser -> organiser.organisation().label())
                        .flatMap(Stream::ofNullable)
                        .toList(),
                Stream.of(detail.format().name()).toList());
    }
}
