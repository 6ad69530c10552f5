package org.croisements.events.batch;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.croisements.kit.write.KeptAnswer;

/** Two queues of which neither knows the other, as two replicas have them, each with every other request. */
@Alternative
@Singleton
class TwoQueues extends SeatQueue {

    private final SeatQueue other;
    private final AtomicInteger requests = new AtomicInteger();

    TwoQueues(SeatBatch batches, SeatQueueConfig config) {
        super(batches, config);
        other = new SeatQueue(batches, config);
    }

    @Override
    CompletionStage<KeptAnswer> add(UUID event, Ticket ticket) {
        return requests.getAndIncrement() % 2 == 0 ? super.add(event, ticket) : other.add(event, ticket);
    }
}
