package org.croisements.events.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An invitation as who was invited and who invited see it, in lists and alone. */
@Schema(description = "An organisation's invitation to an event")
record InvitationDetail(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "The event") Reference event,
        @Schema(description = "Who is invited") Reference organisation,

        @Schema(description = "Id of the batch it was sent with")
        UUID batchId,

        @Schema(description = "What became of it") InvitationState state,

        @Schema(description = "How many seats are offered", examples = "8") @Nullable
        Integer seats,

        @Schema(description = "Last day to answer, in the event's time zone", examples = "2018-05-15") @Nullable
        LocalDate deadline,

        @Schema(description = "What the organisers told") @Nullable
        String message,

        @Schema(description = "What who was invited has to say to it") @Nullable
        String note,

        @Schema(description = "When it was answered") @Nullable
        Instant answeredAt,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it was sent") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    static InvitationDetail of(Invitation i, Instant now) {
        return new InvitationDetail(
                i.id,
                i.event.reference(),
                i.organisation.in("organisations"),
                i.batchId,
                i.state(now),
                i.seats,
                i.deadline,
                i.message,
                i.note,
                i.answeredAt,
                i.version,
                i.createdAt,
                i.updatedAt);
    }
}
