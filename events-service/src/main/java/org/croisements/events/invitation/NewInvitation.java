package org.croisements.events.invitation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of an invitation: its answer, for who was invited; what is offered, for the organisers. */
@Schema(description = "What changes of an invitation")
record NewInvitation(
        @Schema(description = "SEEN, ACCEPTED or DECLINED by who was invited; INVITED or WITHDRAWN by the organisers")
        InvitationState state,

        @Schema(description = "What who was invited has to say to it", examples = "Nous viendrons à sept")
        @Nullable
        @Text(max = 2_000, lines = true)
        String note,

        @Schema(description = "How many seats are offered", examples = "8") @Nullable @Min(1) @Max(100_000)
        Integer seats,

        @Schema(description = "Last day to answer, in the event's time zone", examples = "2018-05-15") @Nullable
        LocalDate deadline) {

    /** An invitation as its own edited form, for a patch to be applied to. */
    static NewInvitation of(Invitation i) {
        return new NewInvitation(i.state, i.note, i.seats, i.deadline);
    }
}
