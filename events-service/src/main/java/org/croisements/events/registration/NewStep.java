package org.croisements.events.registration;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step that is taken with a registration. */
@Schema(description = "A step that is taken with a registration", examples = "{\"step\": \"CANCEL\"}")
public record NewStep(
        @Schema(description = "What is done") Step step,

        @Schema(description = "With RESEAT, and only with it: ids of the sessions from now on")
        @Nullable
        @Size(max = 50)
        List<UUID> sessions,

        @Schema(description = "With TRANSFER, and only with it: who comes instead") @Nullable @Valid
        NewPerson person) {

    private static final Set<Step> THEIR_OWN = Set.of(Step.CANCEL, Step.TRANSFER, Step.RESEAT);

    /** The same for a step that is for who comes to take, rather than for who runs the event. */
    public void checkForTheirOwn() {
        if (!THEIR_OWN.contains(step)) {
            throw Fault.at("/step", "INVALID_VALUE", step + " is for who runs the event")
                    .alone();
        }
        check();
    }

    /** Ends the request where something is missing or too much. */
    public void check() {
        var faults = new Faults();
        check((sessions != null) == (step == Step.RESEAT), "/sessions", sessions != null, faults);
        check((person != null) == (step == Step.TRANSFER), "/person", person != null, faults);
        faults.refuse();
    }

    private void check(boolean right, String at, boolean given, Faults faults) {
        if (!right) {
            faults.add(
                    INVALID_BODY,
                    Fault.at(
                            at, given ? "UNEXPECTED" : "REQUIRED", given ? "not with " + step : "needed with " + step));
        }
    }
}
