package org.croisements.events.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.croisements.events.answer.AskedNow.Asked;
import org.croisements.events.question.AnswerRules;
import org.croisements.events.registration.NewRegistration;
import org.croisements.events.registration.RegistrationParts;
import org.croisements.kit.problem.Faults;

/** Keeps the answers that come with a registration. */
@ApplicationScoped
class AnswerParts implements RegistrationParts {

    private final AskedNow asked;
    private final Answers answers;

    AnswerParts(AskedNow asked, Answers answers) {
        this.asked = asked;
        this.answers = answers;
    }

    @Override
    public void check(UUID event, NewRegistration form, Faults faults) {
        AnswerRules.check(now(event).questions(), form.answers(), faults);
    }

    @Override
    public void added(UUID event, UUID registration, NewRegistration form) {
        if (!form.answers().isEmpty()) {
            answers.keep(registration, event, now(event).number(), form.answers());
        }
    }

    private Asked now(UUID event) {
        return asked.findRemembered(event).orElseGet(() -> asked.read(event));
    }
}
