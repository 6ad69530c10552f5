package org.croisements.events.ledger;

import io.quarkus.arc.All;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Desks at which two batches wait for each other between reading and writing, where nothing keeps the second from
 * reading what the first is about to change: what would happen now and then happens often.
 */
@Alternative
@Singleton
public class MeetingDesks extends Desks {

    private static final int LONGEST_WAIT_MILLIS = 200;

    private final Exchanger<Boolean> meeting = new Exchanger<>();

    MeetingDesks(
            LedgerRepository ledgers,
            PoolRepository pools,
            SeatRepository seats,
            BlockRepository blocks,
            @All List<TransitionListener> listeners) {
        super(ledgers, pools, seats, blocks, listeners);
    }

    @Override
    public Desk open(UUID event, boolean locked) {
        var desk = super.open(event, locked);
        try {
            meeting.exchange(true, LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Nobody else works at the event.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return desk;
    }
}
