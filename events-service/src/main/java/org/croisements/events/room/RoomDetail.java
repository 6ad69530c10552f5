package org.croisements.events.room;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A room of an event, in lists and alone. */
@Schema(description = "A room of an event")
public record RoomDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Name, once in an event", examples = "Salle des Horizons")
        String name,

        @Schema(description = "How many people it holds", examples = "120") @Nullable
        Integer capacity,

        @Schema(description = "How to find it, what is in it") @Nullable
        String note,

        @Schema(description = "Its place among the rooms", examples = "1")
        int position,

        @Schema(description = "Version; also the ETag") long version) {

    /** A room as its event's readers see it. */
    public static RoomDetail of(Room x) {
        return new RoomDetail(x.id, x.name, x.capacity, x.note, x.position, x.version);
    }
}
