package org.croisements.events.announcement;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a session is announced for, on the clocks of its event. */
@Schema(description = "When a session is announced for")
public record AnnouncedSession(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "What it is called", examples = "Atelier budget participatif")
        String title,

        @Schema(description = "When it begins, in the event's time zone", examples = "2027-06-08T14:00:00") @Nullable
        LocalDateTime startsAt,

        @Schema(description = "When it ends, in the event's time zone", examples = "2027-06-08T15:30:00") @Nullable
        LocalDateTime endsAt) {

    /** Whether it is at the same time as another, whatever they are called. */
    boolean isWhen(AnnouncedSession other) {
        return Objects.equals(startsAt, other.startsAt) && Objects.equals(endsAt, other.endsAt);
    }
}
