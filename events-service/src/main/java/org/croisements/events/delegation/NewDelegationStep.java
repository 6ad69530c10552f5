package org.croisements.events.delegation;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step that is taken with a delegation. */
@Schema(description = "A step that is taken with a delegation", examples = "{\"step\": \"SUBMIT\"}")
record NewDelegationStep(
        @Schema(description = "What is done") DelegationStep step,

        @Schema(description = "With APPROVE, how many seats at most; with GIVE_BACK, how many it keeps", examples = "6")
        @Nullable
        @Min(0)
        @Max(1_000)
        Integer seats,

        @Schema(description = "With SET_DEADLINE, and only with it: when the names are due") @Nullable
        Instant namesDueAt) {

    /** Ends the request where something is missing or too much. */
    void check() {
        var faults = new Faults();
        boolean takesSeats = step == DelegationStep.APPROVE || step == DelegationStep.GIVE_BACK;
        if (seats == null ? step == DelegationStep.GIVE_BACK : !takesSeats) {
            faults.add(INVALID_BODY, Fault.at("/seats", seats == null ? "REQUIRED" : "UNEXPECTED", "with " + step));
        }
        if ((namesDueAt != null) != (step == DelegationStep.SET_DEADLINE)) {
            faults.add(
                    INVALID_BODY,
                    Fault.at("/namesDueAt", namesDueAt == null ? "REQUIRED" : "UNEXPECTED", "with " + step));
        }
        faults.refuse();
    }
}
