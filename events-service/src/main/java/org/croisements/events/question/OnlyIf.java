package org.croisements.events.question;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Under which answer to a question before it a question is asked at all. */
@Schema(description = "Under which answer to an earlier question it is asked at all")
public record OnlyIf(
        @Schema(description = "Key of the earlier question, which offers answers", examples = "dejeuner")
        String question,

        @Schema(description = "Any of these answers; keys of options, YES or NO", examples = "[\"YES\"]")
        @Size(min = 1, max = 50)
        List<String> answers) {}
