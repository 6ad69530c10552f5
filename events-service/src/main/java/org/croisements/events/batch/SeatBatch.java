package org.croisements.events.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.croisements.events.ledger.Desk;
import org.croisements.events.ledger.Desks;
import org.croisements.events.ledger.Prefetch;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.kit.audit.Deed;
import org.croisements.kit.audit.Signature;
import org.croisements.kit.problem.Failures;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.write.IdempotencyKeys;
import org.croisements.kit.write.KeptAnswer;
import org.croisements.kit.write.KeptAnswers;
import org.croisements.kit.write.Retries;
import org.jspecify.annotations.Nullable;

/** Does many operations on one event's seats in one transaction, and answers each after the commit. */
@ApplicationScoped
class SeatBatch {

    private static final int LONGEST_TRANSACTION_SECONDS = 30;

    private final Desks desks;
    private final KeptAnswers kept;
    private final AuditTrail audit;
    private final ObjectMapper mapper;
    private final SeatQueueConfig config;

    SeatBatch(Desks desks, KeptAnswers kept, AuditTrail audit, ObjectMapper mapper, SeatQueueConfig config) {
        this.desks = desks;
        this.kept = kept;
        this.audit = audit;
        this.mapper = mapper;
        this.config = config;
    }

    /** What one ticket came to. */
    private record Result(
            @Nullable KeptAnswer answer, @Nullable ProblemException problem) {}

    /** Does all of them; whatever happens, each gets its answer. */
    void work(UUID event, List<Ticket> tickets) {
        try {
            var results = Retries.call(() -> transaction(event, tickets));
            for (int i = 0; i < tickets.size(); i++) {
                answer(tickets.get(i), results.get(i));
            }
        } catch (Exception | Error e) {
            boolean passes = Failures.isOutage(e) || Failures.isUnfinished(e);
            if (tickets.size() == 1 || passes) {
                tickets.forEach(ticket -> ticket.answer().completeExceptionally(e));
            } else {
                // One of them has something that the database refuses; it takes no other with it.
                tickets.forEach(ticket -> work(event, List.of(ticket)));
            }
        }
    }

    private static void answer(Ticket ticket, Result result) {
        if (result.problem() == null) {
            ticket.answer().complete(result.answer());
        } else {
            ticket.answer().completeExceptionally(result.problem());
        }
    }

    private List<Result> transaction(UUID event, List<Ticket> tickets) {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_TRANSACTION_SECONDS)
                    .call(() -> once(event, tickets));
        } catch (Undo e) {
            return e.results;
        }
    }

    private List<Result> once(UUID event, List<Ticket> tickets) {
        var desk = desks.open(event, config.locked());
        var deeds = new ArrayList<Deed>();
        note(desk, AuditTrail.system("keepSeats"), deeds);
        var known = kept.known(
                tickets.stream().map(Ticket::key).filter(Objects::nonNull).toList());
        var needs = new Prefetch();
        tickets.stream()
                .filter(ticket -> !isKnown(known, ticket.key()))
                .forEach(ticket -> ticket.operation().prefetch(needs));
        desk.rows().prefetch(needs);
        Map<IdempotencyKeys.Key, KeptAnswer> answers = new LinkedHashMap<>();
        var results = new ArrayList<Result>(tickets.size());
        for (Ticket ticket : tickets) {
            results.add(one(ticket, desk, known, answers));
            note(desk, ticket.by(), deeds);
        }
        if (tickets.stream().anyMatch(Ticket::dryRun)) {
            throw new Undo(results);
        }
        desks.close(desk);
        kept.keep(answers, desk.now());
        audit.appendDeeds(deeds);
        return results;
    }

    private Result one(
            Ticket ticket, Desk desk, KeptAnswers.Known known, Map<IdempotencyKeys.Key, KeptAnswer> answers) {
        try {
            var key = ticket.key();
            if (key != null && known.has(key)) {
                return new Result(known.again(key), null);
            }
            var answer = answer(ticket.operation().apply(desk));
            if (key != null) {
                known.add(key, answer);
                answers.put(key, answer);
            }
            return new Result(answer, null);
        } catch (ProblemException e) {
            return new Result(null, e);
        }
    }

    private static boolean isKnown(KeptAnswers.Known known, IdempotencyKeys.@Nullable Key key) {
        return key != null && known.has(key);
    }

    static void note(Desk desk, Signature by, List<Deed> deeds) {
        desk.log()
                .takeTouches()
                .forEach(touch -> deeds.add(new Deed(by, touch.type(), touch.id(), touch.before(), touch.after())));
    }

    private KeptAnswer answer(Outcome outcome) {
        try {
            var version = outcome.version();
            return KeptAnswer.first(
                    outcome.status(),
                    outcome.location(),
                    version == null ? null : "\"" + version + "\"",
                    outcome.body() == null ? null : mapper.writeValueAsString(outcome.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the transaction of a dry run without its effect. */
    private static final class Undo extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Result> results;

        Undo(List<Result> results) {
            super(null, null, false, false);
            this.results = results;
        }
    }
}
