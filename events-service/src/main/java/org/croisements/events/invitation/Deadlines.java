package org.croisements.events.invitation;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import java.time.Instant;
import java.time.LocalDate;
import org.croisements.events.event.Event;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.jspecify.annotations.Nullable;

/** Until when one may answer: days of the event's time zone. */
public final class Deadlines {

    private Deadlines() {}

    /** Adds a fault where a deadline is over already. */
    public static void check(Event event, @Nullable LocalDate deadline, Instant now, Faults faults) {
        var today = LocalDate.ofInstant(now, event.zone());
        if (deadline != null && deadline.isBefore(today)) {
            faults.add(INVALID_BODY, Fault.at("/deadline", "OUT_OF_ORDER", deadline + " is over"));
        }
    }
}
