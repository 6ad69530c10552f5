package org.croisements.kit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one place where the services take the time from. */
class ClockProducer {

    @Produces
    @ApplicationScoped
    Clock clock() {
        // PostgreSQL keeps microseconds: what is answered at once must equal what is read later.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
