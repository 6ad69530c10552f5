package org.croisements.events.status;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import java.time.Instant;
import org.croisements.events.participation.AttendanceMode;
import org.croisements.events.schedule.Schedule;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.jspecify.annotations.Nullable;

/** What has to be true of an event for it to have a status. */
public final class StatusRules {

    private StatusRules() {}

    /** Adds what speaks against a status: nothing was held before its first day, nothing is cancelled without a reason. */
    public static void check(
            EventStatus status,
            @Nullable String reason,
            AttendanceMode mode,
            Schedule schedule,
            Instant now,
            Faults faults) {
        var begins = schedule.startsOn().atStartOfDay(schedule.zone()).toInstant();
        if (status == EventStatus.HELD && begins.isAfter(now)) {
            faults.add(
                    INVALID_BODY,
                    Fault.at("/status", "OUT_OF_ORDER", "it can't have been held before " + schedule.startsOn()));
        }
        if (status == EventStatus.CANCELLED && reason == null) {
            faults.add(INVALID_BODY, Fault.at("/statusReason", "REQUIRED", "say why it is cancelled"));
        }
        if (status == EventStatus.MOVED_ONLINE && mode == AttendanceMode.IN_PERSON) {
            faults.add(
                    INVALID_BODY,
                    Fault.at("/attendanceMode", "OUT_OF_ORDER", "what is MOVED_ONLINE is ONLINE or MIXED"));
        }
    }
}
