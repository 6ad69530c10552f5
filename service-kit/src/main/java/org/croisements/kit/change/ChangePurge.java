package org.croisements.kit.change;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps the feed small: the last entry of a living record stays for good, all others for a time. */
@ApplicationScoped
class ChangePurge {

    private static final Logger LOG = Logger.getLogger(ChangePurge.class);

    private final ChangeRepository repository;
    private final Clock clock;
    private final Duration replacedFor;
    private final Duration tombstonesFor;

    ChangePurge(
            ChangeRepository repository,
            Clock clock,
            @ConfigProperty(name = "croisements.changes.keep-replaced", defaultValue = "P7D") Duration replacedFor,
            @ConfigProperty(name = "croisements.changes.keep-tombstones", defaultValue = "P400D")
                    Duration tombstonesFor) {
        this.repository = repository;
        this.clock = clock;
        this.replacedFor = replacedFor;
        this.tombstonesFor = tombstonesFor;
    }

    @Scheduled(
            every = "${croisements.changes.purge-every:1h}",
            delayed = "${croisements.changes.purge-after:10m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void purge() {
        Instant now = clock.instant();
        int replaced = repository.forgetReplaced(now.minus(replacedFor));
        int tombstones = repository.forgetTombstones(now.minus(tombstonesFor));
        if (replaced + tombstones > 0) {
            LOG.infof("Forgot %d replaced changes and %d tombstones", replaced, tombstones);
        }
    }
}
