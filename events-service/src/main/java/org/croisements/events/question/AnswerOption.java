package org.croisements.events.question;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of the answers that a question offers. */
@Schema(description = "One of the answers that a question offers")
public record AnswerOption(
        @Schema(description = "Key, once in the question", examples = "vegetarien")
        @Text(max = 40, pattern = AskedQuestion.KEY, allowed = AskedQuestion.KEY_ALLOWED)
        String key,

        @Schema(description = "What it says in French", examples = "Végétarien")
        String label,

        @Schema(description = "What it says in English", examples = "Vegetarian") @Nullable
        String labelEn) {}
