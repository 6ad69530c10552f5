package org.croisements.events.own;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.croisements.events.registration.NewPerson;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step that somebody takes with their own registration. */
@Schema(description = "A step that somebody takes with their own registration", examples = "{\"step\": \"CANCEL\"}")
record NewOwnStep(
        @Schema(description = "What is done") OwnStepKind step,

        @Schema(description = "With RESEAT, and only with it: ids of the sessions from now on")
        @Nullable
        @Size(max = 50)
        List<UUID> sessions,

        @Schema(description = "With TRANSFER, and only with it: who comes instead") @Nullable @Valid
        NewPerson person) {

    /** Ends the request where something is missing or too much. */
    void check() {
        var faults = new Faults();
        check("/sessions", sessions != null, OwnStepKind.RESEAT, faults);
        check("/person", person != null, OwnStepKind.TRANSFER, faults);
        faults.refuse();
    }

    private void check(String at, boolean given, OwnStepKind with, Faults faults) {
        if (given != (step == with)) {
            faults.add(
                    INVALID_BODY,
                    Fault.at(
                            at, given ? "UNEXPECTED" : "REQUIRED", given ? "not with " + step : "needed with " + step));
        }
    }
}
