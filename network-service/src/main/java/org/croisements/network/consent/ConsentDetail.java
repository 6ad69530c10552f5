package org.croisements.network.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.input.PartialDate;
import org.croisements.network.profile.Audience;
import org.croisements.network.profile.PersonField;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consent with its proof, and how it ended. */
@Schema(description = "A person's consent to be shown, with its proof, and how it ended")
public record ConsentDetail(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "Id of the person") UUID person,

        @Schema(description = "What the person agreed to show", examples = "[\"NAME\", \"FUNCTIONS\"]")
        List<PersonField> fields,

        @Schema(description = "To whom") Audience audience,
        @Schema(description = "How the person said so") ConsentMethod how,

        @Schema(description = "When they did", examples = "2026-11-20")
        PartialDate givenOn,

        @Schema(description = "Version of the text that they agreed to", examples = "annuaire-2026-1") @Nullable
        String textVersion,

        @Schema(description = "Where the evidence lies", examples = "dossier RGPD 2026/17") @Nullable
        String evidence,

        @Schema(description = "When it was recorded") Instant recordedAt,

        @Schema(description = "Who recorded it, as their token says", examples = "K7rWq0ZpXb2c")
        String recordedBy,

        @Schema(description = "How it ended; null while it holds") @Nullable
        WithdrawalDetail withdrawal,

        @Schema(description = "Version; also the ETag", examples = "0")
        long version) {

    static ConsentDetail of(Consent c) {
        return new ConsentDetail(
                c.id,
                c.person.id(),
                c.fields(),
                c.audience,
                c.how,
                new PartialDate(c.givenOn),
                c.textVersion,
                c.evidence,
                c.recordedAt,
                c.recordedBy,
                WithdrawalDetail.of(c),
                c.version);
    }
}
