package org.croisements.events.question;

import static org.croisements.events.EventsProblem.QUESTIONNAIRE_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Every query on questionnaires. */
@ApplicationScoped
public class QuestionnaireRepository implements PanacheRepositoryBase<Questionnaire, UUID> {

    /** What an event asks now; none where it never asked. */
    public Optional<Questionnaire> findPresent(UUID event) {
        return find("eventId = ?1 order by number desc", event).firstResultOptional();
    }

    Questionnaire get(UUID event, int number) {
        return find("eventId = ?1 and number = ?2", event, number)
                .firstResultOptional()
                .orElseThrow(() -> QUESTIONNAIRE_NOT_FOUND.with("The event never had a questionnaire %d", number));
    }
}
