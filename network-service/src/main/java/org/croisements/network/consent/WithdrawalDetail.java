package org.croisements.network.consent;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a consent ended. */
@Schema(description = "How a consent ended")
record WithdrawalDetail(
        @Schema(description = "The day on which the person took it back", examples = "2026-11-21")
        LocalDate withdrawnOn,

        @Schema(description = "How the person said so") ConsentMethod how,

        @Schema(description = "Where the evidence lies", examples = "dossier RGPD 2026/18") @Nullable
        String evidence,

        @Schema(description = "When it was recorded") Instant recordedAt,

        @Schema(description = "Who recorded it, as their token says", examples = "K7rWq0ZpXb2c")
        String recordedBy) {

    static @Nullable WithdrawalDetail of(Consent c) {
        return c.withdrawnOn == null
                        || c.withdrawnHow == null
                        || c.withdrawalRecordedAt == null
                        || c.withdrawalRecordedBy == null
                ? null
                : new WithdrawalDetail(
                        c.withdrawnOn,
                        c.withdrawnHow,
                        c.withdrawnEvidence,
                        c.withdrawalRecordedAt,
                        c.withdrawalRecordedBy);
    }
}
