package org.croisements.events.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import java.util.List;
import org.croisements.kit.change.ChangeFeed;
import org.croisements.kit.change.ChangeFeedResource;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The change feed of the public events, their series, sessions and documents. */
@Path("/api/v1/changes/events")
@Tag(name = "Changes", description = "What changed, in order and without a gap, for whoever keeps a copy")
class EventChangesResource extends ChangeFeedResource {

    EventChangesResource(ChangeFeed feed, ObjectMapper json) {
        super(feed, json, "events", List.of("event", "series", "session", "document"));
    }
}
