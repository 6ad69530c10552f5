package org.croisements.events.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One's own feedback. */
@Schema(description = "One's own feedback on an event")
record OwnFeedback(
        @Schema(description = "From 1, not at all, to 5, very good; null where none was given", examples = "4")
        @Nullable
        Integer rating,

        @Schema(description = "In words", examples = "Plus de temps pour les ateliers") @Nullable
        String comment,

        @Schema(description = "Version; also the ETag") long version) {

    static OwnFeedback of(@Nullable Feedback f) {
        // None yet is version 0.
        return f == null ? new OwnFeedback(null, null, 0) : new OwnFeedback(f.rating, f.comment, f.version + 1);
    }
}
