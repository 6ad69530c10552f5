package org.croisements.events.delegation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.events.allocation.Presence;
import org.croisements.events.ledger.DelegationState;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A delegation, in lists and alone. */
@Schema(description = "Organisations that come to an event together, with a block of seats")
record DelegationDetail(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "Id of the event") UUID event,

        @Schema(description = "Place in the order in which seats are asked for", examples = "17") @Nullable
        Long number,

        @Schema(description = "Who leads it") Reference lead,

        @Schema(description = "The organisations that come, the one that leads first")
        List<Reference> members,

        @Schema(description = "Id of the invitation that it answers") @Nullable
        UUID invitation,

        @Schema(description = "What became of it") DelegationState state,

        @Schema(description = "Why it waits, or how it ended", examples = "PLACE_FULL") @Nullable
        String reason,

        @Schema(description = "How its people take part") Presence attendance,

        @Schema(description = "Whether it takes fewer seats and waits for the rest")
        boolean partial,

        @Schema(description = "How many seats it asked for", examples = "8")
        int seatsRequested,

        @Schema(description = "How many of them it may have", examples = "8")
        int seatsAllowed,

        @Schema(description = "How many it has", examples = "8")
        int seatsGranted,

        @Schema(description = "How many of those have a name", examples = "7")
        int seatsNamed,

        @Schema(description = "Until when its people are named; seats without a name then go back") @Nullable
        Instant namesDueAt,

        @Schema(description = "Until when offered seats are held") @Nullable
        Instant offeredUntil,

        @Schema(description = "What its centre has to say", examples = "Délégation complète de la région") @Nullable
        String note,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was begun") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static DelegationDetail of(Delegation d) {
        return new DelegationDetail(
                d.id,
                d.eventId,
                d.number,
                d.lead.in("organisations"),
                d.members.stream()
                        .filter(DelegationMember::comes)
                        .map(member -> member.organisation().in("organisations"))
                        .toList(),
                d.invitationId,
                d.state,
                d.reason,
                d.attendance,
                d.partial,
                d.seatsRequested,
                d.seatsAllowed,
                d.seatsGranted,
                d.seatsNamed,
                d.namesDueAt,
                d.offeredUntil,
                d.note,
                d.version,
                d.createdAt,
                d.updatedAt);
    }
}
