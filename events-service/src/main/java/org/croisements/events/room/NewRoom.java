package org.croisements.events.room;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a room: what a new one is made of, and what a patch changes. */
@Schema(description = "A room to add to an event")
record NewRoom(
        @Schema(description = "Name, once in an event", examples = "Salle des Horizons")
        String name,

        @Schema(description = "How many people it holds", examples = "120") @Nullable @Min(1) @Max(1_000_000)
        Integer capacity,

        @Schema(description = "How to find it, what is in it", examples = "Niveau 2, boucle magnétique")
        @Nullable
        @Text(max = 500)
        String note,

        @Schema(description = "Its place among the rooms; two may have the same", examples = "1") @Min(0) @Max(10_000)
        int position) {

    /** A room as its own edited form, for a patch to be applied to. */
    static NewRoom of(Room x) {
        return new NewRoom(x.name, x.capacity, x.note, x.position);
    }
}
