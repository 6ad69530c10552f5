package org.croisements.events.answer;

import java.util.List;
import org.croisements.events.form.GivenAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One's own answers, as who gave them sees them. */
@Schema(description = "One's own answers to the questions of an event")
record OwnAnswers(
        @Schema(
                description = "Number of the questionnaire that they answer, 0 where nothing was answered",
                examples = "3")
        int questionnaire,

        @Schema(description = "The answers") List<GivenAnswer> answers,
        @Schema(description = "Version; also the ETag") long version) {

    static OwnAnswers of(@Nullable RegistrationAnswer a) {
        // No answers yet is version 0.
        return a == null ? new OwnAnswers(0, List.of(), 0) : new OwnAnswers(a.questionnaire, a.answers, a.version + 1);
    }
}
