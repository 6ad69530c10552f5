package org.croisements.events.message;

import java.time.Instant;
import java.util.UUID;
import org.croisements.events.announcement.Announcement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message as whoever runs the event sees it: that somebody was told, not who and not in which words. */
@Schema(description = "A message about a registration: what it is about and how far it is on its way")
record MessageDetail(
        @Schema(description = "Id, which never changes") UUID id,

        @Schema(description = "Id of the registration that it is about")
        UUID registration,

        @Schema(description = "What it is about") MessageKind kind,
        @Schema(description = "How far it is on its way") MessageState state,

        @Schema(description = "How often it was tried", examples = "1")
        int attempts,

        @Schema(description = "When it is tried next, while it waits") @Nullable
        Instant dueAt,

        @Schema(description = "When it left") @Nullable Instant sentAt,

        @Schema(description = "What kind of failure the last attempt met", examples = "ConnectException") @Nullable
        String failure,

        @Schema(description = "With EVENT_MOVED: what they reckoned with") @Nullable
        Announcement announcedBefore,

        @Schema(
                description =
                        "With EVENT_MOVED: what they are told instead; until it leaves, what they would be told as things stand")
        @Nullable
        Announcement announcedNow,

        @Schema(description = "When it was put down") Instant createdAt) {

    static MessageDetail of(Message m) {
        return new MessageDetail(
                m.id,
                m.registrationId,
                m.kind,
                m.state,
                m.attempts,
                m.state == MessageState.WAITING ? m.dueAt : null,
                m.sentAt,
                m.failure,
                m.announcedBefore,
                m.announcedNow,
                m.createdAt);
    }
}
