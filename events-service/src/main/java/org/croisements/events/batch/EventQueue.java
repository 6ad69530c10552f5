package org.croisements.events.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** The requests for one event's seats on this replica, first come, first served; at most one worker is at them. */
final class EventQueue {

    private final Queue<Ticket> tickets = new ArrayDeque<>();
    private final int longest;
    private boolean worked;

    EventQueue(int longest) {
        this.longest = longest;
    }

    /** What became of a ticket that was handed in. */
    enum Admission {
        /** A worker will come to it. */
        QUEUED,
        /** It stands there and a worker has to be called. */
        FIRST,
        FULL
    }

    synchronized Admission add(Ticket ticket) {
        if (tickets.size() >= longest) {
            return Admission.FULL;
        }
        tickets.add(ticket);
        if (worked) {
            return Admission.QUEUED;
        }
        worked = true;
        return Admission.FIRST;
    }

    /** The next to be done together; none sends the worker away. A dry run is done alone. */
    synchronized List<Ticket> next(int most) {
        var batch = new ArrayList<Ticket>(Math.min(most, tickets.size()));
        for (var next = tickets.peek(); next != null && batch.size() < most; next = tickets.peek()) {
            if (next.dryRun() && !batch.isEmpty()) {
                break;
            }
            batch.add(tickets.remove());
            if (next.dryRun()) {
                break;
            }
        }
        worked = !batch.isEmpty();
        return batch;
    }
}
