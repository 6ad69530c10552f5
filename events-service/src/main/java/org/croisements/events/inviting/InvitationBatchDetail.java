package org.croisements.events.inviting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.StoredReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one sending of invitations. */
@Schema(description = "Invitations that were sent together, and who got none")
record InvitationBatchDetail(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "The event") Reference event,

        @Schema(description = "Network whose members were invited") @Nullable
        Reference network,

        @Schema(description = "The day on which they were members", examples = "2018-03-01") @Nullable
        LocalDate on,

        @Schema(description = "How many seats each is offered", examples = "8") @Nullable
        Integer seats,

        @Schema(description = "Last day to answer, in the event's time zone", examples = "2018-05-15") @Nullable
        LocalDate deadline,

        @Schema(description = "What the organisers tell them") @Nullable
        String message,

        @Schema(description = "Who has an invitation by this batch")
        List<Reference> invited,

        @Schema(description = "Who had one before, which stays as it was")
        List<Reference> alreadyInvited,

        @Schema(description = "Who runs the event and so is not invited to it")
        List<Reference> organisers,

        @Schema(description = "When they were sent") Instant createdAt) {

    static InvitationBatchDetail of(InvitationBatch b, List<StoredReference> invited) {
        var network = b.outcome.network();
        return new InvitationBatchDetail(
                b.id,
                b.event.reference(),
                network == null ? null : network.in("networks"),
                b.onDay,
                b.seats,
                b.deadline,
                b.message,
                shown(invited),
                shown(b.outcome.already()),
                shown(b.outcome.running()),
                b.createdAt);
    }

    private static List<Reference> shown(List<StoredReference> organisations) {
        return organisations.stream().map(o -> o.in("organisations")).toList();
    }
}
