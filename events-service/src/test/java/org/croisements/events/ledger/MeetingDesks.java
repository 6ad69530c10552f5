package org.croisements.events.ledger;

import io.quarkus.arc.All;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.croisements.testkit.Database;

/**
 * Desks at which, when asked to, who has read does not write before somebody else has read too, or stands before the
 * lock: what two batches do to each other once in a while happens for certain.
 */
@Alternative
@Singleton
public class MeetingDesks extends Desks {

    private static final int LOOK_EVERY_MILLIS = 10;

    private int meetings;
    private long longestWaitMillis;
    private int waiting;
    private int met;

    MeetingDesks(
            LedgerRepository ledgers,
            PoolRepository pools,
            SeatRepository seats,
            BlockRepository blocks,
            @All List<TransitionListener> listeners) {
        super(ledgers, pools, seats, blocks, listeners);
    }

    /** Has so many meetings take place from now on; who finds nobody within the time goes on alone. */
    public synchronized void meet(int times, long longestMillis) {
        meetings = times;
        longestWaitMillis = longestMillis;
        waiting = 0;
    }

    @Override
    public Desk open(UUID event, boolean locked) {
        var desk = super.open(event, locked);
        try {
            meetSomebody(locked);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return desk;
    }

    private synchronized void meetSomebody(boolean locked) throws InterruptedException, SQLException {
        if (meetings == 0) {
            return;
        }
        if (waiting > 0) {
            waiting--;
            met++;
            meetings--;
            notifyAll();
            return;
        }
        int before = met;
        waiting++;
        try (var database = Database.connect()) {
            long end = System.nanoTime() + longestWaitMillis * 1_000_000;
            while (met == before && System.nanoTime() < end) {
                if (locked && isSomebodyBeforeTheLock(database)) {
                    meetings--;
                    break;
                }
                wait(LOOK_EVERY_MILLIS);
            }
        }
        if (met == before) {
            waiting--;
        }
    }

    private static boolean isSomebodyBeforeTheLock(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select exists (select from pg_stat_activity
                                       where datname = current_database() and wait_event_type = 'Lock')""")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
