package org.croisements.events.form;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.input.Text;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody needs to take part: kept apart, for few eyes and for a short time. */
@Schema(
        description = "What somebody needs to take part; kept apart, and forgotten days after the event",
        examples = {"""
{"needs": ["INDUCTION_LOOP"], "note": "Place près de l'écran", "consent": true}""", """
{"needs": ["INDUCTION_LOOP"], "note": "Place près de l'écran", "consent": true}"""})
public record NewNeeds(
        @Schema(description = "What is needed") @Size(max = 20)
        List<AccessNeed> needs,

        @Schema(description = "What else there is to know about it", examples = "Place près de l'écran")
        @Nullable
        @Text(max = 1_000, lines = true)
        String note,

        @Schema(
                description =
                        "Whether the person agrees that this is kept until days after the event; without it nothing is")
        boolean consent) {

    /** Whether it says that nothing is needed. */
    @Schema(hidden = true)
    @JsonIgnore
    public boolean isNothing() {
        return needs.isEmpty() && note == null;
    }

    /** Adds what is wrong: needs without consent to keep them, or one that is not said. */
    public void check(String at, Faults faults) {
        if (!consent) {
            faults.add(
                    INVALID_BODY, Fault.at(at + "/consent", "REQUIRED", "access needs are not kept without consent"));
        }
        if (needs.contains(AccessNeed.OTHER) && note == null) {
            faults.add(INVALID_BODY, Fault.at(at + "/note", "REQUIRED", "say what is needed"));
        }
    }
}
