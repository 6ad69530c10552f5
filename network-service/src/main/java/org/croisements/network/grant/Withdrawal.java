package org.croisements.network.grant;

import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a role is taken back. */
@Schema(description = "Why a role is taken back")
record Withdrawal(
        @Schema(description = "Why", examples = "Has left the centre") @Text(max = 500)
        String reason) {}
