package org.croisements.events.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.events.admission.CheckInOutcome;
import org.croisements.events.admission.Direction;
import org.croisements.events.form.AccessNeed;
import org.croisements.events.form.GivenAnswer;
import org.croisements.events.message.MessageKind;
import org.croisements.kit.reference.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that is kept of a person for one event. */
@Schema(description = "All that is kept of a person for one event")
record AttendeeRecord(
        @Schema(description = "Id of the registration") UUID id,
        @Schema(description = "The event") Reference event,

        @Schema(description = "What became of the registration", examples = "ATTENDED")
        String state,

        @Schema(description = "Given name", examples = "Claire")
        String givenName,

        @Schema(description = "Family name", examples = "Le Goff")
        String familyName,

        @Schema(description = "Address", examples = "claire.legoff@example.org")
        String email,

        @Schema(description = "What they do where they work", examples = "Cheffe de projet") @Nullable
        String function,

        @Schema(description = "Organisation", examples = "RésO Villes") @Nullable
        String organisation,

        @Schema(description = "Language of messages", examples = "fr")
        String language,

        @Schema(description = "When they agreed that this is kept") @Nullable
        Instant consentedAt,

        @Schema(description = "When they registered") Instant createdAt,

        @Schema(description = "What they answered to the event's questions")
        List<GivenAnswer> answers,

        @Schema(description = "What they need to take part") List<AccessNeed> needs,

        @Schema(description = "What else they said about it", examples = "Place près de l'écran") @Nullable
        String needsNote,

        @Schema(description = "How they rated the event, from 1 to 5", examples = "4") @Nullable
        Integer rating,

        @Schema(description = "What they said of it", examples = "Plus de temps pour les ateliers") @Nullable
        String comment,

        @Schema(description = "What they were told") List<Told> messages,
        @Schema(description = "When they came and went") List<Seen> checkIns) {

    /** That they were told something. */
    @Schema(description = "That a person was told something")
    record Told(
            @Schema(description = "What it was about") MessageKind kind,
            @Schema(description = "When it left") @Nullable Instant sentAt) {}

    /** That they were seen at a door. */
    @Schema(description = "That a person was seen at a door")
    record Seen(
            @Schema(description = "When") Instant at,
            @Schema(description = "Which way") Direction direction,

            @Schema(description = "Whether they were let pass")
            CheckInOutcome outcome) {}
}
