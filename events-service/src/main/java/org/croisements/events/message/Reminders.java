package org.croisements.events.message;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.croisements.events.mail.MailConfig;

/** Puts down reminders of events that are near. */
@ApplicationScoped
class Reminders {

    private final MessageRepository messages;
    private final MailConfig config;
    private final Clock clock;

    Reminders(MessageRepository messages, MailConfig config, Clock clock) {
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "15m", delayed = "1m")
    void remind() {
        var now = clock.instant();
        messages.remind(now, now.plus(config.reminderBefore()));
    }
}
