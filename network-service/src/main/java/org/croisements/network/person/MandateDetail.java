package org.croisements.network.person;

import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role that a person has or had in a network. */
@Schema(description = "A role that a person has or had in a network")
record MandateDetail(
        @Schema(description = "Network") Reference network,
        @Schema(description = "Role in it") MandateRole role,

        @Schema(description = "Since when; null where nobody knows") @Nullable
        PartialDate from,

        @Schema(description = "Until when, that day included; null while it lasts") @Nullable
        PartialDate to) {

    static MandateDetail of(Mandate m) {
        return new MandateDetail(m.network.reference(), m.role, m.term.from(), m.term.to());
    }
}
