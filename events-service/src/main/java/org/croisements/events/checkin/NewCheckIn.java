package org.croisements.events.checkin;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import java.time.Instant;
import java.util.UUID;
import org.croisements.events.admission.Direction;
import org.croisements.kit.input.Text;
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

        @Schema(description = "Id of the registration, where it was looked up by hand") @Nullable
        UUID registration,

        @Schema(description = "Id of the session whose door it is; the event's own without") @Nullable
        UUID session,

        @Schema(description = "Which way") Direction direction,

        @Schema(description = "When, by the device's clock; now without") @Nullable
        Instant at,

        @Schema(description = "Which device", examples = "entree-nord") @Nullable @Text(max = 60)
        String device) {

    private static final long FAST_CLOCK_SECONDS = 600;

    /** Adds what is wrong with it: nobody or two named, a time to come. */
    void check(String where, Instant now, Faults faults) {
        if ((code == null) == (registration == null)) {
            faults.add(
                    INVALID_BODY,
                    Fault.at(
                            where + "/code",
                            code == null ? "REQUIRED" : "UNEXPECTED",
                            "send the code or the registration's id, one of them"));
        }
        if (at != null && at.isAfter(now.plusSeconds(FAST_CLOCK_SECONDS))) {
            faults.add(INVALID_BODY, Fault.at(where + "/at", "OUT_OF_RANGE", "that time is to come"));
        }
    }
}
