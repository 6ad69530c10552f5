package org.croisements.events.track;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A track of an event, in lists and alone. */
@Schema(description = "A track of an event")
public record TrackDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Title, once in an event", examples = "Créer et entreprendre")
        String title,

        @Schema(description = "What holds its sessions together") @Nullable
        String description,

        @Schema(description = "Its place among the tracks", examples = "1")
        int position,

        @Schema(description = "Version; also the ETag") long version) {

    /** A track as its event's readers see it. */
    public static TrackDetail of(Track x) {
        return new TrackDetail(x.id, x.title, x.description, x.position, x.version);
    }
}
