package org.croisements.events.form;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a question of an event. */
@Schema(description = "The answer to a question of an event")
public record GivenAnswer(
        @Schema(description = "Key of the question", examples = "repas")
        String question,

        @Schema(
                description = "What is answered: a text, or the keys of options; YES or NO where that is asked",
                examples = "[\"vegetarien\"]")
        @Size(min = 1, max = 50)
        @Text(max = 4_000, lines = true)
        List<String> values) {}
