package org.croisements.events.ledger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an event stands at a moment of the database's clock: what of it bears on who may come in, and whether it is another
 * than when it was last looked at what it announces.
 */
public record Standing(
        Instant now,
        String status,
        String publication,
        @Nullable String registrationMode,
        @Nullable LocalDateTime opensAt,
        @Nullable LocalDateTime closesAt,
        ZoneId zone,
        String attendanceMode,
        @Nullable Integer capacity,
        Map<UUID, Integer> sessions,
        boolean isAnother) {

    /** What stands for "no limit" among the capacities of sessions. */
    static final int UNLIMITED = -1;

    public boolean isCancelled() {
        return status.equals("CANCELLED");
    }

    /** Whether people register here, now. */
    public boolean isOpen() {
        var clock = LocalDateTime.ofInstant(now, zone);
        return takesRegistrations()
                && (opensAt == null || !clock.isBefore(opensAt))
                && (closesAt == null || clock.isBefore(closesAt));
    }

    /** Whether people register here at all. */
    public boolean takesRegistrations() {
        return "INTERNAL".equals(registrationMode) && publication.equals("PUBLISHED") && !isCancelled();
    }
}
