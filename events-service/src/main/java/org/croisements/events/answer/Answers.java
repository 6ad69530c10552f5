package org.croisements.events.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.croisements.events.form.GivenAnswer;
import org.croisements.events.question.AnswerRules;
import org.croisements.events.question.Questionnaire;
import org.croisements.events.question.QuestionnaireRepository;
import org.croisements.kit.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Holds answers against the questions of the day, and keeps them. Called in a transaction. */
@ApplicationScoped
class Answers {

    private final QuestionnaireRepository questionnaires;
    private final RegistrationAnswerRepository answers;
    private final Clock clock;

    Answers(QuestionnaireRepository questionnaires, RegistrationAnswerRepository answers, Clock clock) {
        this.questionnaires = questionnaires;
        this.answers = answers;
        this.clock = clock;
    }

    /** What came with a registration; null where nothing did. */
    @Nullable
    RegistrationAnswer find(UUID registration) {
        return answers.findById(registration);
    }

    /** Keeps the answers of a registration that they are right for, in the place of what it answered before. */
    @Nullable
    RegistrationAnswer put(UUID registration, UUID event, List<GivenAnswer> given) {
        var asked = questionnaires.findPresent(event);
        var faults = new Faults();
        AnswerRules.check(asked.map(Questionnaire::questions).orElse(List.of()), given, faults);
        faults.refuse();
        return asked.isEmpty()
                ? find(registration)
                : keep(registration, event, asked.get().number(), given);
    }

    /** Keeps answers to one of the event's questionnaires. */
    RegistrationAnswer keep(UUID registration, UUID event, int questionnaire, List<GivenAnswer> given) {
        var kept = answers.findById(registration);
        if (kept == null) {
            kept = new RegistrationAnswer(registration, event, questionnaire, given, clock.instant());
            answers.persist(kept);
        } else if (!(kept.answers.equals(given) && kept.questionnaire == questionnaire)) {
            kept.answers = given;
            kept.questionnaire = questionnaire;
            kept.updatedAt = clock.instant();
        }
        answers.flush();
        return kept;
    }
}
