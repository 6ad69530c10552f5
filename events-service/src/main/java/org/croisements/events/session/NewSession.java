package org.croisements.events.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a session: what a new one is made of, and what a patch changes. */
@Schema(description = "A session to add to the programme of an event")
record NewSession(
        @Schema(description = "What it is called", examples = "Entreprendre dans les quartiers") @Text(max = 300)
        String title,

        @Schema(description = "What kind of session it is") SessionFormat format,

        @Schema(
                description = "When it begins, on the clocks of the event's time zone",
                examples = "2018-06-05T10:00:00")
        @Nullable
        LocalDateTime startsAt,

        @Schema(description = "When it ends, on the clocks of the event's time zone", examples = "2018-06-05T11:30:00")
        @Nullable
        LocalDateTime endsAt,

        @Schema(description = "Room", examples = "Salle des Horizons") @Nullable
        String room,

        @Schema(description = "What it is about") @Nullable @Text(max = 10_000, lines = true)
        String summary,

        @Schema(description = "Its place in the programme; two may have the same", examples = "1") @Min(0) @Max(10_000)
        int position,

        @Schema(description = "Who speaks, in order") @Size(max = 100)
        List<@Valid Speaker> speakers) {

    /** A session as its own edited form, for a patch to be applied to. */
    static NewSession of(EventSession s) {
        return new NewSession(s.title, s.format, s.startsAt, s.endsAt, s.room, s.summary, s.position, s.speakers);
    }
}
