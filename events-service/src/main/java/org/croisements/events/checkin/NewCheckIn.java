package org.croisements.events.checkin;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.croisements.events.admission.Direction;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody at the door. */
@Schema(description = "Somebody at the door", examples = """
{"nonce": "c2d9c7f6-2f0e-4f57-9a35-6f2a3d1c0b11", "code": "CRP1.AZfA3gAAcACAAAAAAAAAAQ", "direction": "ENTRY",
 "device": "entree-nord"}""")
record NewCheckIn(
        @Schema(
                description = "What the device makes up for it, once in the event: sent again, it counts once",
                examples = "c2d9c7f6-2f0e-4f57-9a35-6f2a3d1c0b11")
        @Text(max = 100, pattern = "[\\x21-\\x7E]{8,100}", allowed = "8 to 100 visible ASCII characters")
        String nonce,

        @Schema(description = "What the QR code says; this or `registration`", examples = "CRP1.AZfA3gAAcACAAAAAAAAAAQ")
        @Nullable
        @Text(max = 300)
        String code,

        @Schema(
                description = "Id of the registration, where it was looked up by hand",
                format = "uuid",
                examples = "0197c0de-0000-7000-8000-000000000001")
        @Nullable
        @Text(max = 100)
        String registration,

        @Schema(
                description = "Id of the session whose door it is; the event's own without",
                format = "uuid",
                examples = "0197c0de-0000-7000-8000-000000000001")
        @Nullable
        @Text(max = 100)
        String session,

        @Schema(description = "Which way") Direction direction,

        @Schema(description = "When, by the device's clock; now without") @Nullable
        Instant at,

        @Schema(description = "Which device", examples = "entree-nord") @Nullable @Text(max = 60)
        String device) {

    private static final long FAST_CLOCK_SECONDS = 600;

    /** Adds what is wrong with it, where nobody is decided on but this one. */
    void check(Instant now, Faults faults) {
        checkWhom("", faults);
        checkId("/registration", registration, faults);
        checkId("/session", session, faults);
        if (isAhead(now)) {
            faults.add(INVALID_BODY, Fault.at("/at", "OUT_OF_RANGE", "that time is to come"));
        }
    }

    private static void checkId(String pointer, @Nullable String id, Faults faults) {
        if (id != null && Slugs.id(id).isEmpty()) {
            faults.add(INVALID_BODY, Fault.at(pointer, "INVALID_FORMAT", "a UUID"));
        }
    }

    /** Adds what is wrong where nobody or two are named. */
    void checkWhom(String where, Faults faults) {
        if ((code == null) == (registration == null)) {
            faults.add(
                    INVALID_BODY,
                    Fault.at(
                            where + "/code",
                            code == null ? "REQUIRED" : "UNEXPECTED",
                            "send the code or the registration's id, one of them"));
        }
    }

    /** Whether its time is to come, by more than clocks differ. */
    boolean isAhead(Instant now) {
        return at != null && at.isAfter(now.plusSeconds(FAST_CLOCK_SECONDS));
    }

    /** The registration's id, if it is one. */
    Optional<UUID> registrationId() {
        return Optional.ofNullable(registration).flatMap(Slugs::id);
    }

    /** The session's id; null for the event's own door, and where it is none. */
    @Nullable
    UUID sessionId() {
        return session == null ? null : Slugs.id(session).orElse(null);
    }
}
