package org.croisements.events.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.croisements.events.form.NewNeeds;
import org.jspecify.annotations.Nullable;

/** Keeps what people need; who needs nothing any more leaves nothing. Called in a transaction. */
@ApplicationScoped
class Needs {

    private final AccessNeedRepository needs;
    private final Clock clock;

    Needs(AccessNeedRepository needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    /** What came with a registration; null where nothing did. */
    @Nullable
    AccessNeeds find(UUID registration) {
        return needs.findById(registration);
    }

    /** Keeps what a registration says, in the place of what it said before. */
    @Nullable
    AccessNeeds put(UUID registration, UUID event, NewNeeds form) {
        var kept = needs.findById(registration);
        if (form.isNothing()) {
            if (kept != null) {
                needs.delete(kept);
            }
            needs.flush();
            return null;
        }
        if (kept == null) {
            kept = new AccessNeeds(registration, event, form, clock.instant());
            needs.persist(kept);
        } else if (!kept.form().equals(form)) {
            kept.take(form);
            kept.updatedAt = clock.instant();
        }
        needs.flush();
        return kept;
    }
}
