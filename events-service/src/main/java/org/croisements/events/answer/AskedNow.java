package org.croisements.events.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.croisements.events.batch.SeatQueueConfig;
import org.croisements.events.question.AskedQuestion;
import org.croisements.events.question.QuestionnaireRepository;

/** What events ask now; remembered as long as the events themselves, since a thousand may register within a second. */
@ApplicationScoped
class AskedNow {

    private static final int MOST = 1_000;

    /** A questionnaire's number and its questions; 0 and none where nothing is asked. */
    record Asked(int number, List<AskedQuestion> questions, Instant until) {}

    private final Map<UUID, Asked> memory = new ConcurrentHashMap<>();
    private final QuestionnaireRepository questionnaires;
    private final Duration remembered;
    private final Clock clock;

    AskedNow(QuestionnaireRepository questionnaires, SeatQueueConfig config, Clock clock) {
        this.questionnaires = questionnaires;
        this.remembered = config.eventsRemembered();
        this.clock = clock;
    }

    /** What an event asks, read. */
    @Transactional
    Asked read(UUID event) {
        var until = clock.instant().plus(remembered);
        var asked = questionnaires
                .findPresent(event)
                .map(present -> new Asked(present.number(), present.questions(), until))
                .orElse(new Asked(0, List.of(), until));
        if (memory.size() >= MOST) {
            memory.clear();
        }
        memory.put(event, asked);
        return asked;
    }

    /** What is remembered of what an event asks. */
    Optional<Asked> findRemembered(UUID event) {
        return Optional.ofNullable(memory.get(event))
                .filter(asked -> asked.until().isAfter(clock.instant()));
    }
}
