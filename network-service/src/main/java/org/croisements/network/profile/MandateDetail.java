package org.croisements.network.profile;

import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.croisements.network.network.MemberRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role that a person has or had in a network. */
@Schema(description = "A role that a person has or had in a network, as the network's memberships tell")
public record MandateDetail(
        @Schema(description = "Network") Reference network,
        @Schema(description = "Role in it") MemberRole role,

        @Schema(description = "Since when; null where nobody knows") @Nullable
        PartialDate from,

        @Schema(description = "Until when, that day included; null while it lasts") @Nullable
        PartialDate to) {

    public static MandateDetail of(Mandate m) {
        return new MandateDetail(m.network.reference(), m.role, m.term.from(), m.term.to());
    }
}
