package org.croisements.events.export;

import java.util.List;
import org.croisements.kit.write.AnsweredOnce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is kept of a person who registered. */
@Schema(
        description =
                "All that is kept of a person who registered; empty when it is asked for again under the same key")
record AttendeeExport(
        @Schema(description = "Event by event") List<AttendeeRecord> registrations) implements AnsweredOnce {

    @Override
    public AttendeeExport again() {
        return new AttendeeExport(List.of());
    }
}
