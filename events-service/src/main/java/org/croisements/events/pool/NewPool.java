package org.croisements.events.pool;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.croisements.events.allocation.Overflow;
import org.croisements.events.allocation.PoolKind;
import org.croisements.kit.input.Text;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a pool; only its capacity changes later. */
@Schema(
        description = "A pool of seats as it is written; only its capacity changes later",
        examples = {"""
{"kind": "QUOTA", "label": "Habitants des quartiers prioritaires", "overflow": "EVERYBODY", "capacity": 20}""", """
{"capacity": 30}"""})
record NewPool(
        @Schema(description = "What the seats are for") PoolKind kind,

        @Schema(description = "With SESSION, and only with it: id of the session") @Nullable
        UUID session,

        @Schema(
                description = "With QUOTA, and only with it: whom it is for",
                examples = "Habitants des quartiers prioritaires")
        @Nullable
        @Text(max = 200)
        String label,

        @Schema(description = "With QUOTA, and only with it: where who finds it full goes") @Nullable
        Overflow overflow,

        @Schema(description = "How many there are; a quota's are a part of the place's", examples = "20")
        @Min(0)
        @Max(10_000_000)
        int capacity) {

    static NewPool of(SeatPool p) {
        return new NewPool(p.kind, p.sessionId, p.label, p.overflow, p.capacity);
    }

    /** Ends the request where something is missing or too much. */
    void check() {
        var faults = new Faults();
        check((session != null) == (kind == PoolKind.SESSION), "/session", session, faults);
        check((label != null) == (kind == PoolKind.QUOTA), "/label", label, faults);
        check((overflow != null) == (kind == PoolKind.QUOTA), "/overflow", overflow, faults);
        faults.refuse();
    }

    private void check(boolean right, String at, @Nullable Object given, Faults faults) {
        if (!right) {
            String code = given == null ? "REQUIRED" : "UNEXPECTED";
            faults.add(INVALID_BODY, Fault.at(at, code, (given == null ? "needed with " : "not with ") + kind));
        }
    }
}
