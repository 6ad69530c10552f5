package org.croisements.events.inviting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to invite to an event, with what is offered to each. */
@Schema(description = "Whom to invite: the members of a network, named organisations, or both; never the organisers")
record NewInvitationBatch(
        @Schema(description = "Network whose members are invited, by id or slug", examples = "rncrpv") @Nullable
        String network,

        @Schema(
                description = "The day on which they are members; today in the event's time zone where left out",
                examples = "2018-03-01")
        @Nullable
        LocalDate on,

        @Schema(description = "Further organisations, by id or slug", examples = "[\"irev\"]") @Size(max = 500)
        List<String> organisations,

        @Schema(description = "How many seats each is offered", examples = "8") @Nullable @Min(1) @Max(100_000)
        Integer seats,

        @Schema(description = "Last day to answer, in the event's time zone", examples = "2018-05-15") @Nullable
        LocalDate deadline,

        @Schema(description = "What the organisers tell them") @Nullable @Text(max = 5_000, lines = true)
        String message) {}
