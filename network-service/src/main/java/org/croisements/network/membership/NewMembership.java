package org.croisements.network.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.network.network.MemberRole;
import org.croisements.network.term.Term;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a membership: what a new one is made of, and what a patch changes. */
@Schema(
        description =
                "A membership of an organisation or a person, of which exactly one is named. Who is a member again"
                        + " has two memberships; their terms don't overlap")
record NewMembership(
        @Schema(description = "The organisation that is a member, by id or slug", examples = "reso-villes") @Nullable
        String organisation,

        @Schema(description = "The person who is a member, by id or slug") @Nullable
        String person,

        @Schema(description = "The organisation that the person is a member for, by id or slug") @Nullable
        String onBehalfOf,

        @Schema(description = "Role in the network", examples = "MEMBER")
        MemberRole role,

        @Schema(description = "Since when; null where nobody knows", examples = "2014") @Nullable
        PartialDate from,

        @Schema(description = "Until when, that day included; null while it lasts") @Nullable
        PartialDate to,

        @Schema(description = "Who says so") @Size(max = 20) List<@Valid Source> sources) {

    @Schema(hidden = true)
    @AssertTrue(message = "to must not be before from")
    boolean isInOrder() {
        return Term.inOrder(from, to);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "name either an organisation or a person; onBehalfOf goes with a person")
    boolean isOfOne() {
        return (organisation == null) != (person == null) && (onBehalfOf == null || person != null);
    }

    /** A membership as its own edited form, for a patch to be applied to. */
    static NewMembership of(Membership m) {
        return new NewMembership(
                m.organisation == null ? null : m.organisation.id().toString(),
                m.person == null ? null : m.person.id().toString(),
                m.onBehalfOf == null ? null : m.onBehalfOf.id().toString(),
                m.role,
                m.term.from(),
                m.term.to(),
                m.sources);
    }
}
