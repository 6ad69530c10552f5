package org.croisements.practices.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.croisements.kit.security.Caller;
import org.croisements.practices.practice.Practice;
import org.croisements.practices.practice.PracticeParts;
import org.croisements.practices.publication.Publication;
import org.jspecify.annotations.Nullable;

/** Writes down each step of a practice's publication. */
@ApplicationScoped
class PracticeHistory implements PracticeParts {

    private final PracticeStepRepository steps;
    private final Caller caller;
    private final Clock clock;

    PracticeHistory(PracticeStepRepository steps, Caller caller, Clock clock) {
        this.steps = steps;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public void moved(Practice practice, @Nullable Publication before, @Nullable String reason) {
        steps.persist(new PracticeStep(
                practice,
                before,
                practice.publication(),
                reason,
                caller.id(),
                caller.centre().orElse(null),
                clock.instant()));
    }
}
