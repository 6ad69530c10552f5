package org.croisements.events.question;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question to whoever registers. */
@Schema(description = "A question to whoever registers")
public record AskedQuestion(
        @Schema(description = "Key, once in the questionnaire", examples = "repas")
        @Text(max = 40, pattern = AskedQuestion.KEY, allowed = AskedQuestion.KEY_ALLOWED)
        String key,

        @Schema(description = "The question in French", examples = "Quel repas souhaitez-vous ?") @Text(max = 500)
        String label,

        @Schema(description = "The question in English", examples = "Which meal would you like?")
        @Nullable
        @Text(max = 500)
        String labelEn,

        @Schema(description = "How it is answered") QuestionKind kind,

        @Schema(description = "Whether who is asked has to answer")
        boolean required,

        @Schema(description = "The answers it offers, with CHOICE and CHOICES") @Size(max = 50)
        List<@Valid AnswerOption> options,

        @Schema(description = "When it is asked; always without") @Nullable @Valid
        OnlyIf onlyIf) {

    static final String KEY = "[a-z][a-z0-9-]*";
    static final String KEY_ALLOWED = "small letters, digits and hyphens, a letter first";

    /** The answers that can be offered to be chosen from; none where it is answered in words. */
    List<String> offered() {
        return switch (kind) {
            case CHOICE, CHOICES -> options.stream().map(AnswerOption::key).toList();
            case YES_NO -> List.of("YES", "NO");
            case TEXT, LONG_TEXT -> List.of();
        };
    }
}
