package org.croisements.network.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.fact.Source;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.reference.Reference;
import org.croisements.network.network.MemberRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A membership, whole. */
@Schema(description = "That an organisation or a person belongs to a network in a role for a time")
public record MembershipDetail(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "Network") Reference network,
        @Schema(description = "What the member is") MemberKind memberKind,

        @Schema(description = "The organisation that is a member; null for a person's") @Nullable
        Reference organisation,

        @Schema(description = "The person who is a member; null for an organisation's") @Nullable
        Reference person,

        @Schema(description = "The organisation that the person is a member for") @Nullable
        Reference onBehalfOf,

        @Schema(description = "Role in the network") MemberRole role,

        @Schema(description = "Since when; null where nobody knows", examples = "2014") @Nullable
        PartialDate from,

        @Schema(description = "Until when, that day included; null while it lasts") @Nullable
        PartialDate to,

        @Schema(description = "Who says so") List<Source> sources,

        @Schema(description = "Version; also the ETag for those who edit it")
        long version,

        @Schema(description = "When it was entered") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static MembershipDetail of(Membership m) {
        return new MembershipDetail(
                m.id,
                m.network.reference(),
                m.memberKind,
                m.organisation == null ? null : m.organisation.reference(),
                m.person == null ? null : m.person.reference(),
                m.onBehalfOf == null ? null : m.onBehalfOf.reference(),
                m.role,
                m.term.from(),
                m.term.to(),
                m.sources,
                m.version,
                m.createdAt,
                m.updatedAt);
    }

    /** What it says, whatever version it is. */
    List<Object> facts() {
        return java.util.Arrays.asList(network, organisation, person, onBehalfOf, role, from, to, sources);
    }
}
