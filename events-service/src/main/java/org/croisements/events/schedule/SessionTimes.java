package org.croisements.events.schedule;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** When a session may be: in order, within its event, at times that the clocks there show once. */
public final class SessionTimes {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private SessionTimes() {}

    /** Adds what is wrong with the times in a session's form. */
    public static void check(
            @Nullable LocalDateTime startsAt, @Nullable LocalDateTime endsAt, Schedule event, Faults faults) {
        check(startsAt, "/startsAt", event, faults);
        check(endsAt, "/endsAt", event, faults);
        if (startsAt != null && endsAt != null && endsAt.isBefore(startsAt)) {
            faults.add(INVALID_BODY, Fault.at("/endsAt", "OUT_OF_ORDER", "endsAt is before startsAt"));
        }
    }

    /** Adds, to the faults of an event's form, what is wrong with a session under the event's new schedule. */
    public static void check(
            String title,
            @Nullable LocalDateTime startsAt,
            @Nullable LocalDateTime endsAt,
            Schedule event,
            Faults faults) {
        var found = new Faults();
        check(startsAt, endsAt, event, found);
        try {
            found.refuse();
        } catch (ProblemException e) {
            for (Fault fault : e.faults()) {
                String at = fault.code().startsWith("TIME_") ? "/timeZone" : "/startsOn";
                faults.add(
                        INVALID_BODY, Fault.at(at, fault.code(), "the session \"" + title + "\": " + fault.detail()));
            }
        }
    }

    private static void check(@Nullable LocalDateTime time, String at, Schedule event, Faults faults) {
        if (time == null) {
            return;
        }
        Clocks.check(time, event.zone(), at, faults);
        var begins = event.begins();
        var ends = event.ends();
        if (time.isBefore(begins) || time.isAfter(ends)) {
            faults.add(
                    INVALID_BODY,
                    Fault.at(
                            at,
                            "OUTSIDE_EVENT",
                            "%s is outside the event, which is from %s to %s"
                                    .formatted(SHOWN.format(time), SHOWN.format(begins), SHOWN.format(ends))));
        }
    }
}
