package org.croisements.events.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.croisements.events.speaker.NewSpeaker;
import org.croisements.events.speaker.StoredSpeaker;
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

        @Schema(description = "Room of the event, by id or name", examples = "Salle des Horizons") @Nullable
        String room,

        @Schema(description = "Track of the event, by id or title", examples = "Créer et entreprendre")
        @Nullable
        @Text(max = 300)
        String track,

        @Schema(description = "How many people can take part", examples = "40") @Nullable @Min(1) @Max(1_000_000)
        Integer capacity,

        @Schema(description = "What it is about") @Nullable @Text(max = 10_000, lines = true)
        String summary,

        @Schema(
                description = "What it is about: concepts of any scheme, by notation, scheme:notation or URI",
                examples = "[\"europe\"]")
        @Size(max = 50)
        @Text(max = 500)
        List<String> themes,

        @Schema(description = "Its place in the programme; two may have the same", examples = "1") @Min(0) @Max(10_000)
        int position,

        @Schema(description = "Who speaks, in order") @Size(max = 100)
        List<@Valid NewSpeaker> speakers,

        @Schema(description = "Practices that it shows, by id or slug", examples = "[\"garage-du-numerique\"]")
        @Size(max = 50)
        List<String> practices) {

    /** A session as its own edited form, for a patch to be applied to. */
    static NewSession of(EventSession s) {
        return new NewSession(
                s.title,
                s.format,
                s.startsAt,
                s.endsAt,
                s.room == null ? null : s.room.id().toString(),
                s.track == null ? null : s.track.id().toString(),
                s.capacity,
                s.summary,
                List.copyOf(s.themes),
                s.position,
                s.speakers.stream().map(StoredSpeaker::form).toList(),
                s.shown().stream().map(practice -> practice.id().toString()).toList());
    }
}
