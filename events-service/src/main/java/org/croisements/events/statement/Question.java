package org.croisements.events.statement;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question of an interview and its answer. */
@Schema(description = "A question of an interview and its answer")
public record Question(
        @Schema(description = "What was asked", examples = "Quels freins rencontrez-vous ?")
        @Text(max = 2000, lines = true)
        String question,

        @Schema(description = "What was answered, in Markdown; left out while it is only announced")
        @Nullable
        @Text(max = 20_000, lines = true)
        String answer) {}
