package org.croisements.practices.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import java.util.List;
import org.croisements.kit.change.ChangeFeed;
import org.croisements.kit.change.ChangeFeedResource;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changes among practices and themes, for whoever mirrors them. */
@Path("/api/v1/changes/practices")
@Tag(name = "Changes", description = "Feeds that can be mirrored without a gap")
class PracticesChangesResource extends ChangeFeedResource {

    PracticesChangesResource(ChangeFeed feed, ObjectMapper json) {
        super(feed, json, "practices", List.of("practice", "concept-scheme", "joint-tool"));
    }
}
