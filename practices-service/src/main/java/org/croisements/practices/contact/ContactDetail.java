package org.croisements.practices.contact;

import java.util.UUID;
import org.croisements.kit.input.PartialDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact, for whom they agreed to be shown to. */
@Schema(description = "Somebody to ask about a practice")
record ContactDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Name", examples = "Camille Exemple")
        String name,

        @Schema(description = "What they do", examples = "Chargée de mission") @Nullable
        String function,

        @Schema(description = "For whom", examples = "Rennes Métropole") @Nullable
        String organisation,

        @Schema(description = "E-mail address", examples = "camille@example.org") @Nullable
        String email,

        @Schema(description = "Telephone number", examples = "+33240000000") @Nullable
        String phone,

        @Schema(description = "Who may see them") ContactAudience audience,

        @Schema(description = "When they agreed to be shown", examples = "2026-09-01") @Nullable
        PartialDate consentedOn,

        @Schema(description = "Version; also the ETag") long version) {

    static ContactDetail of(Contact c) {
        return new ContactDetail(
                c.id,
                c.name,
                c.function,
                c.organisation,
                c.email,
                c.phone,
                c.audience,
                PartialDate.of(c.consentedOn),
                c.version);
    }
}
