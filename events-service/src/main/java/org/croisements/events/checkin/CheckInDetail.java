package org.croisements.events.checkin;

import java.time.Instant;
import java.util.UUID;
import org.croisements.events.admission.CheckInOutcome;
import org.croisements.events.admission.Direction;
import org.croisements.events.admission.RefusalReason;
import org.croisements.kit.write.AnsweredOnce;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a device is told. */
@Schema(description = "Somebody at the door, and whether they may pass")
record CheckInDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "What the device made up for it", examples = "c2d9c7f6-2f0e-4f57-9a35-6f2a3d1c0b11")
        String nonce,

        @Schema(description = "Whether they may pass") CheckInOutcome outcome,
        @Schema(description = "Why not") @Nullable RefusalReason reason,

        @Schema(description = "With ALREADY_INSIDE, since when") @Nullable
        Instant since,

        @Schema(description = "Id of the registration, where the code is somebody's") @Nullable
        UUID registration,

        @Schema(
                description = "Who it is, for a word of welcome; told when it is sent, never kept",
                examples = "Claire Le Goff")
        @Nullable
        String name,

        @Schema(description = "Id of the session; the event's own door without") @Nullable
        UUID session,

        @Schema(description = "Which way") Direction direction,

        @Schema(description = "Which device", examples = "entree-nord") @Nullable
        String device,

        @Schema(description = "When, by the device's clock") Instant at,
        @Schema(description = "When we learned of it") Instant receivedAt)
        implements AnsweredOnce {

    static CheckInDetail of(CheckIn c, @Nullable Instant since, @Nullable String name) {
        return new CheckInDetail(
                c.id,
                c.nonce,
                c.outcome,
                c.reason,
                since,
                c.registrationId,
                name,
                c.sessionId,
                c.direction,
                c.device,
                c.at,
                c.receivedAt);
    }

    /** As it stands in lists, where nobody is named. */
    static CheckInDetail of(CheckIn c) {
        return of(c, null, null);
    }

    /** The same, refused for another reason. */
    CheckInDetail refused(RefusalReason why) {
        return new CheckInDetail(
                id,
                nonce,
                CheckInOutcome.REFUSED,
                why,
                null,
                registration,
                null,
                session,
                direction,
                device,
                at,
                receivedAt);
    }

    @Override
    public CheckInDetail again() {
        return new CheckInDetail(
                id, nonce, outcome, reason, since, registration, null, session, direction, device, at, receivedAt);
    }
}
