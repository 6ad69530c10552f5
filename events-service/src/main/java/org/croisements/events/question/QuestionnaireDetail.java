package org.croisements.events.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A questionnaire as whoever fills it in sees it. */
@Schema(description = "What an event asks of whoever registers")
record QuestionnaireDetail(
        @Schema(
                description = "Which of the event's questionnaires it is, 0 where there is none; also the ETag",
                examples = "3")
        int number,

        @Schema(description = "The questions, in order") List<AskedQuestion> questions,

        @Schema(description = "Since when this is asked") @Nullable
        Instant createdAt) {

    static QuestionnaireDetail of(Optional<Questionnaire> questionnaire) {
        return questionnaire
                .map(q -> new QuestionnaireDetail(q.number, q.questions, q.createdAt))
                .orElse(new QuestionnaireDetail(0, List.of(), null));
    }
}
