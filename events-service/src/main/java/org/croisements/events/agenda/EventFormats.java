package org.croisements.events.agenda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventSummary;
import org.croisements.events.place.Place;
import org.croisements.kit.format.AtomFeed;
import org.croisements.kit.format.GeoJson;
import org.croisements.kit.format.JsonFeed;
import org.croisements.kit.format.JsonLd;
import org.croisements.kit.page.Rendition;
import org.jspecify.annotations.Nullable;

/** The formats of events besides tables and calendars. */
class EventFormats {

    private static final String TITLE = "Agenda des centres de ressources";

    @Produces
    @Singleton
    Rendition<Event> map(ObjectMapper mapper) {
        return new GeoJson<>(mapper, event -> {
            var shown = EventSummary.of(event);
            return new GeoJson.Feature(shown.id(), geometry(shown.place()), shown);
        });
    }

    @Produces
    @Singleton
    Rendition<Event> linkedData(ObjectMapper mapper) {
        return new JsonLd<>(mapper, JsonLd.SCHEMA_ORG, EventNode::of);
    }

    @Produces
    @Singleton
    Rendition<Event> atom() {
        return new AtomFeed<>(TITLE, EventEntries::of);
    }

    @Produces
    @Singleton
    Rendition<Event> jsonFeed(ObjectMapper mapper) {
        return new JsonFeed<>(mapper, TITLE, EventEntries::of);
    }

    private static @Nullable ObjectNode geometry(@Nullable Place place) {
        var position = place == null ? null : place.position();
        return position == null
                ? null
                : GeoJson.point(
                        position.longitude().doubleValue(), position.latitude().doubleValue());
    }
}
