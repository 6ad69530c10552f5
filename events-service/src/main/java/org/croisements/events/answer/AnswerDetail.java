package org.croisements.events.answer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.events.form.GivenAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody answered, as whoever runs the event sees it. */
@Schema(description = "What came with a registration in answer to the questions of its event")
record AnswerDetail(
        @Schema(description = "Id of the registration") UUID id,

        @Schema(description = "Number of the questionnaire that is answered", examples = "3")
        int questionnaire,

        @Schema(description = "The answers") List<GivenAnswer> answers,
        @Schema(description = "When they were first given") Instant createdAt,
        @Schema(description = "When they last changed") Instant updatedAt) {

    static AnswerDetail of(RegistrationAnswer a) {
        return new AnswerDetail(a.id, a.questionnaire, a.answers, a.createdAt, a.updatedAt);
    }
}
