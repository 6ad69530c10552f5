package org.croisements.events.openagenda;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import org.croisements.events.event.Event;
import org.croisements.kit.format.JsonDocument;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Rendition;

/** Events in the form of OpenAgenda's second version, for programs that read its agendas. */
@Singleton
class OpenAgendaFeed implements Rendition<Event> {

    private final ObjectMapper mapper;

    OpenAgendaFeed(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Format format() {
        return Format.OPENAGENDA;
    }

    @Override
    public Document<Event> open(About about) {
        if (about.single()) {
            return JsonDocument.single(mapper, event -> OpenAgendaNode.of(event, about));
        }
        var frame = JsonNodeFactory.instance.objectNode().put("success", true);
        frame.put("next", about.next() == null ? null : about.next().toString());
        frame.putArray("events");
        return JsonDocument.list(mapper, frame, event -> OpenAgendaNode.of(event, about));
    }
}
