package org.croisements.events.batch;

import static org.croisements.kit.problem.CommonProblem.UNAVAILABLE;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.croisements.events.batch.EventQueue.Admission;
import org.croisements.kit.write.KeptAnswer;

/**
 * Takes in operations on the seats of events. Those of one event are done in the order in which they came, as many as
 * stand there in one transaction; an idle event's are done at once.
 */
@ApplicationScoped
public class SeatQueue {

    private final Map<UUID, EventQueue> queues = new ConcurrentHashMap<>();
    private final ExecutorService workers;
    private final SeatBatch batches;
    private final SeatQueueConfig config;

    SeatQueue(SeatBatch batches, SeatQueueConfig config) {
        this.batches = batches;
        this.config = config;
        this.workers = Executors.newFixedThreadPool(config.workers(), work -> {
            var thread = new Thread(work, "seats");
            thread.setDaemon(true);
            return thread;
        });
    }

    void check(@Observes StartupEvent start) {
        if (ConfigUtils.isProfileActive("prod")) {
            refuseUnlocked();
        }
    }

    /** Without the lock two replicas give one seat to two people. */
    void refuseUnlocked() {
        if (!config.locked()) {
            throw new IllegalStateException(
                    "croisements.seats.locked is for tests; seats are always locked in production");
        }
    }

    /** What the operation is answered with once its transaction is committed. */
    CompletionStage<KeptAnswer> add(UUID event, Ticket ticket) {
        var queue = queues.computeIfAbsent(event, any -> new EventQueue(config.queued()));
        var admission = queue.add(ticket);
        if (admission == Admission.FULL) {
            throw UNAVAILABLE
                    .with(
                            "Too many requests for this event's seats are under way; try again with the same Idempotency-Key")
                    .header("Retry-After", "1");
        }
        if (admission == Admission.FIRST) {
            workers.execute(() -> work(event, queue));
        }
        return ticket.answer();
    }

    private void work(UUID event, EventQueue queue) {
        for (var batch = queue.next(config.batch()); !batch.isEmpty(); batch = queue.next(config.batch())) {
            batches.work(event, batch);
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdown();
    }
}
