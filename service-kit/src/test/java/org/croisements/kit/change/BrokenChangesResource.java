package org.croisements.kit.change;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.List;

/** The same feed, which fails at the change whose version is 1000. */
@Path("/api/v1/changes/broken")
public class BrokenChangesResource extends ChangeFeedResource {

    BrokenChangesResource(ChangeFeed feed) {
        super(feed, failing(), "notes", List.of("NOTE"));
    }

    private static ObjectMapper failing() {
        return new ObjectMapper().registerModule(new SimpleModule().addSerializer(new FailingSerializer()));
    }

    private static class FailingSerializer extends StdSerializer<Change> {

        private static final long serialVersionUID = 1L;

        FailingSerializer() {
            super(Change.class);
        }

        @Override
        public void serialize(Change change, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (change.version() == 1_000) {
                throw new IllegalStateException("The database went away");
            }
            json.writeString(change.cursor());
        }
    }
}
