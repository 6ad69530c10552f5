package org.croisements.events.checkin;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Writes down, a day after an event, who had a seat and did not come. */
@ApplicationScoped
class CheckInUpkeep {

    private static final Duration LATE_BATCHES = Duration.ofDays(1);

    private final CheckInRepository checkIns;
    private final Clock clock;

    CheckInUpkeep(CheckInRepository checkIns, Clock clock) {
        this.checkIns = checkIns;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m")
    @Transactional
    void noteAbsent() {
        var now = clock.instant();
        checkIns.noteAbsent(now.minus(LATE_BATCHES), now);
    }
}
