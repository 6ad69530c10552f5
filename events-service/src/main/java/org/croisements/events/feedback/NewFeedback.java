package org.croisements.events.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of one's feedback. */
@Schema(description = "What somebody who attended thinks of it")
record NewFeedback(
        @Schema(description = "From 1, not at all, to 5, very good", examples = "4") @Min(1) @Max(5)
        int rating,

        @Schema(description = "In words, shown without a name", examples = "Plus de temps pour les ateliers")
        @Nullable
        @Text(max = 2_000, lines = true)
        String comment) {}
