package org.croisements.network.consent;

import java.time.LocalDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody takes a consent back, as written by who records it. */
@Schema(description = "That a person takes a consent back")
record NewWithdrawal(
        @Schema(description = "How the person said so", examples = "EMAIL")
        ConsentMethod how,

        @Schema(description = "The day on which they did; today unless said", examples = "2026-11-21") @Nullable
        LocalDate withdrawnOn,

        @Schema(description = "Where the evidence lies", examples = "dossier RGPD 2026/18") @Nullable @Text(max = 2000)
        String evidence) {}
