package org.croisements.events.retention;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.croisements.events.erasure.Erasing;
import org.croisements.kit.audit.AuditTrail;
import org.jboss.logging.Logger;

/** Lets go of what has been kept long enough. Counts stay as they are. */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int AT_ONCE = 200;

    private final RetentionRepository rules;
    private final Erasing erasing;
    private final AuditTrail audit;
    private final Clock clock;

    Retention(RetentionRepository rules, Erasing erasing, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.erasing = erasing;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        var now = clock.instant();
        var kept = RetentionDetail.of(rules.findRules());
        int needs = rules.forget("access_need", kept.accessNeeds(), now);
        int answers = rules.forget("registration_answer", kept.answers(), now);
        int messages = rules.forget("message", kept.messages(), now);
        rules.forget("announcement_known", kept.messages(), now);
        var named = rules.named(kept.people(), now, AT_ONCE);
        if (!named.isEmpty()) {
            erasing.erase(named);
            audit.appendBySystem("forgetAttendees");
        }
        if (needs + answers + messages + named.size() > 0) {
            LOG.infof(
                    "Forgot %d access needs, %d answers, %d messages and %d people",
                    needs, answers, messages, named.size());
        }
    }
}
