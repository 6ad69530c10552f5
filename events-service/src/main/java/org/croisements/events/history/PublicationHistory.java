package org.croisements.events.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventParts;
import org.croisements.events.publication.Publication;
import org.croisements.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/** Writes down each step of an event's publication. */
@ApplicationScoped
class PublicationHistory implements EventParts {

    private final PublicationStepRepository steps;
    private final Caller caller;
    private final Clock clock;

    PublicationHistory(PublicationStepRepository steps, Caller caller, Clock clock) {
        this.steps = steps;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public void moved(Event event, @Nullable Publication before, @Nullable String reason) {
        steps.persist(new PublicationStep(
                event,
                before,
                event.publication(),
                reason,
                caller.id(),
                caller.centre().orElse(null),
                clock.instant()));
    }
}
