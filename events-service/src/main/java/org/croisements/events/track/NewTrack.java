package org.croisements.events.track;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a track: what a new one is made of, and what a patch changes. */
@Schema(description = "A track to add to an event")
record NewTrack(
        @Schema(description = "Title, once in an event", examples = "Créer et entreprendre") @Text(max = 300)
        String title,

        @Schema(description = "What holds its sessions together") @Nullable @Text(max = 5_000, lines = true)
        String description,

        @Schema(description = "Its place among the tracks; two may have the same", examples = "1") @Min(0) @Max(10_000)
        int position) {

    /** A track as its own edited form, for a patch to be applied to. */
    static NewTrack of(Track x) {
        return new NewTrack(x.title, x.description, x.position);
    }
}
