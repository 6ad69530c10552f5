package org.croisements.events.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.events.allocation.Presence;
import org.croisements.events.ledger.Desk;
import org.croisements.events.ledger.RegistrationState;
import org.croisements.events.ledger.SeatRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a registration stands, without a word about the person. */
@Schema(description = "How a registration stands")
public record RegistrationStanding(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "Id of the event") UUID event,
        @Schema(description = "What became of it") RegistrationState state,

        @Schema(description = "Why it waits, or how it ended", examples = "PLACE_FULL") @Nullable
        String reason,

        @Schema(description = "Place on the waiting list, 1 for who is next", examples = "12") @Nullable
        Integer position,

        @Schema(description = "How the person takes part") Presence attendance,
        @Schema(description = "Ids of the sessions") List<UUID> sessions,

        @Schema(description = "Id of the quota asked for") @Nullable
        UUID quota,

        @Schema(description = "Id of the delegation") @Nullable
        UUID delegation,

        @Schema(description = "Until when an offered seat is held") @Nullable
        Instant offeredUntil,

        @Schema(description = "Version; also the ETag") long version) {

    /** How it stands at the desk now. */
    public static RegistrationStanding of(SeatRow row, Desk desk) {
        return new RegistrationStanding(
                row.id(),
                desk.event(),
                row.state(),
                row.reason(),
                row.state() == RegistrationState.WAITLISTED ? desk.position(row) : null,
                row.presence(),
                row.sessions().stream().sorted().toList(),
                row.quota(),
                row.delegation(),
                row.offeredUntil(),
                row.version());
    }
}
