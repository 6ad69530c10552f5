package org.croisements.events.letter;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.croisements.events.letter.LetterRepository.Due;
import org.croisements.events.mail.Post;
import org.croisements.events.mail.Posts;
import org.croisements.events.message.MessageState;
import org.jboss.logging.Logger;

/**
 * Sends what people are to be told, at least once: what fails is tried again for two days, and what a replica took and
 * never finished is taken by another. No transaction waits for a mail server.
 */
@ApplicationScoped
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final int AT_ONCE = 50;
    private static final Duration TAKEN_FOR = Duration.ofMinutes(10);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private final LetterRepository messages;
    private final Letters letters;
    private final Posts posts;
    private final Clock clock;

    Outbox(LetterRepository messages, Letters letters, Posts posts, Clock clock) {
        this.messages = messages;
        this.letters = letters;
        this.posts = posts;
        this.clock = clock;
    }

    /** Sends all that is due, if there is a way for it. */
    @Scheduled(every = "${croisements.mail.every}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    public void send() {
        posts.chosen().ifPresent(this::send);
    }

    /** Sends all that is due. */
    public void send(Post post) {
        List<Due> due;
        do {
            var now = clock.instant();
            due = messages.take(now, now.plus(TAKEN_FOR), AT_ONCE);
            due.forEach(message -> send(message, post));
        } while (due.size() == AT_ONCE);
    }

    private void send(Due message, Post post) {
        try {
            var letter = letters.of(message.id());
            letter.ifPresent(post::send);
            var now = clock.instant();
            messages.note(message.id(), letter.isPresent() ? MessageState.SENT : MessageState.DROPPED, now, null, now);
        } catch (RuntimeException e) {
            failed(message, e);
        }
    }

    /** What a mail server says of a failure may name people, so only its kind is told. */
    private void failed(Due message, RuntimeException e) {
        String kind = rootOf(e).getClass().getSimpleName();
        var now = clock.instant();
        if (message.attempt() > PAUSES.size()) {
            LOG.warnf("Gave up on message %s: %s", message.id(), kind);
            messages.note(message.id(), MessageState.FAILED, now, kind, now);
        } else {
            var next = now.plus(PAUSES.get(message.attempt() - 1));
            LOG.infof("Message %s is tried again at %s: %s", message.id(), next, kind);
            messages.note(message.id(), MessageState.WAITING, next, kind, now);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
