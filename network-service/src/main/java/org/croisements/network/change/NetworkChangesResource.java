package org.croisements.network.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import java.util.List;
import org.croisements.kit.change.ChangeFeed;
import org.croisements.kit.change.ChangeFeedResource;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changes in the directory, for whoever mirrors it. */
@Path("/api/v1/changes/network")
@Tag(name = "Changes", description = "Feeds that can be mirrored without a gap")
class NetworkChangesResource extends ChangeFeedResource {

    NetworkChangesResource(ChangeFeed feed, ObjectMapper json) {
        super(
                feed,
                json,
                "network",
                List.of("organisation", "person", "network", "membership", "working-group", "territory"));
    }
}
