package org.croisements.events.own;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration as the person sees it whose it is. */
@Schema(description = "A registration as the person sees it whose it is")
record OwnRegistration(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "The event") Reference event,

        @Schema(description = "What became of it", examples = "WAITLISTED")
        String state,

        @Schema(description = "Why it waits, or how it ended", examples = "PLACE_FULL") @Nullable
        String reason,

        @Schema(description = "Place on the waiting list, 1 for who is next", examples = "12") @Nullable
        Integer position,

        @Schema(description = "Until when an offered seat is held") @Nullable
        Instant offeredUntil,

        @Schema(description = "How the person takes part", examples = "IN_PERSON")
        String attendance,

        @Schema(description = "Ids of the sessions") List<UUID> sessions,

        @Schema(description = "Given name", examples = "Claire")
        String givenName,

        @Schema(description = "Family name", examples = "Le Goff")
        String familyName,

        @Schema(description = "Address for messages", examples = "claire.legoff@example.org")
        String email,

        @Schema(description = "What they do where they work", examples = "Cheffe de projet") @Nullable
        String function,

        @Schema(description = "Organisation", examples = "RésO Villes") @Nullable
        String organisation,

        @Schema(description = "Language of messages", examples = "fr")
        String language,

        @Schema(description = "When the person agreed that this is kept") @Nullable
        Instant consentedAt,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it came") Instant createdAt) {}
