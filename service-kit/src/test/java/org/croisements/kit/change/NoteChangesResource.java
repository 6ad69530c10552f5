package org.croisements.kit.change;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import java.util.List;

/** The feed of an imaginary service that keeps notes and tags. */
@Path("/api/v1/changes/notes")
public class NoteChangesResource extends ChangeFeedResource {

    NoteChangesResource(ChangeFeed feed, ObjectMapper json) {
        super(feed, json, "notes", List.of("NOTE", "TAG"));
    }
}
