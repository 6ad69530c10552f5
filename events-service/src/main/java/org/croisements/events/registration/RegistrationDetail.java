package org.croisements.events.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.events.allocation.Presence;
import org.croisements.events.ledger.RegistrationState;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration as those see it who run the event, in lists and alone. */
@Schema(description = "A person's registration for an event")
public record RegistrationDetail(
        @Schema(description = "Id, which never changes") UUID id,
        @Schema(description = "Id of the event") UUID event,

        @Schema(description = "Place in the order in which registrations came", examples = "17")
        long number,

        @Schema(description = "What became of it") RegistrationState state,

        @Schema(description = "Why it waits, or how it ended", examples = "PLACE_FULL") @Nullable
        String reason,

        @Schema(description = "How the person takes part") Presence attendance,
        @Schema(description = "Ids of the sessions") List<UUID> sessions,

        @Schema(description = "Id of the quota asked for") @Nullable
        UUID quota,

        @Schema(description = "Whether the seat is one of the quota's")
        boolean inQuota,

        @Schema(description = "Id of the delegation") @Nullable
        UUID delegation,

        @Schema(description = "Until when an offered seat is held") @Nullable
        Instant offeredUntil,

        @Schema(description = "Given name, until it is erased", examples = "Claire") @Nullable
        String givenName,

        @Schema(description = "Family name, until it is erased", examples = "Le Goff") @Nullable
        String familyName,

        @Schema(description = "Address, until it is erased", examples = "claire.legoff@example.org") @Nullable
        String email,

        @Schema(description = "What they do where they work", examples = "Cheffe de projet") @Nullable
        String function,

        @Schema(description = "Organisation of the directory") @Nullable
        Reference organisation,

        @Schema(description = "Another organisation, in their own words", examples = "Ville de Vannes") @Nullable
        String organisationName,

        @Schema(description = "Language of messages", examples = "fr")
        String language,

        @Schema(description = "When the person agreed that this is kept") @Nullable
        Instant consentedAt,

        @Schema(description = "Version; also the ETag") long version,
        @Schema(description = "When it came") Instant createdAt,
        @Schema(description = "When it last changed") Instant updatedAt) {

    /** As the record shows it. */
    public static RegistrationDetail of(EventRegistration r) {
        var organisation = r.organisation;
        return new RegistrationDetail(
                r.id,
                r.eventId,
                r.number,
                r.state,
                r.reason,
                r.attendance,
                r.sessions,
                r.quotaId,
                r.inQuota,
                r.delegationId,
                r.offeredUntil,
                r.givenName,
                r.familyName,
                r.email,
                r.function,
                organisation == null ? null : organisation.in("organisations"),
                r.organisationName,
                r.language,
                r.consentedAt,
                r.version,
                r.createdAt,
                r.updatedAt);
    }
}
