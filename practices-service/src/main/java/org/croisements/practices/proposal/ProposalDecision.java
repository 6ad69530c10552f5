package org.croisements.practices.proposal;

import jakarta.validation.constraints.AssertTrue;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is decided on a proposal. */
@Schema(description = "What is decided on a proposed revision")
record ProposalDecision(
        @Schema(description = "What becomes of it; WITHDRAWN by who proposed it", examples = "ACCEPTED")
        ProposalState state,

        @Schema(description = "Why; needed to refuse", examples = "Relu et vérifié") @Nullable @Text(max = 1000)
        String decisionReason) {

    @Schema(hidden = true)
    @AssertTrue(message = "say why it is refused")
    boolean isExplained() {
        return state != ProposalState.REFUSED || decisionReason != null;
    }
}
