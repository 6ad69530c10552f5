package org.croisements.events.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.croisements.events.allocation.Presence;
import org.croisements.events.form.GivenAnswer;
import org.croisements.events.form.NewNeeds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration as it is asked for. */
@Schema(description = "A registration as it is asked for", examples = """
{"person": {"givenName": "Claire", "familyName": "Le Goff", "email": "claire.legoff@example.org",
   "function": "Cheffe de projet", "organisationName": "Ville de Vannes", "language": "FR"},
 "attendance": "IN_PERSON", "answers": [{"question": "repas", "values": ["vegetarien"]}],
 "needs": {"needs": ["INDUCTION_LOOP"], "consent": true}, "consent": true}""")
public record NewRegistration(
        @Schema(description = "Who comes") @Valid NewPerson person,

        @Schema(description = "How they take part; without it as everybody does at that event") @Nullable
        Presence attendance,

        @Schema(description = "Ids of the sessions that they want a seat in; all of them or none") @Size(max = 50)
        List<UUID> sessions,

        @Schema(description = "Id of the quota that they come by") @Nullable
        UUID quota,

        @Schema(description = "Answers to the event's questions, all that are asked and have to be answered")
        @Size(max = 50)
        List<@Valid GivenAnswer> answers,

        @Schema(description = "What the person needs to take part") @Nullable @Valid
        NewNeeds needs,

        @Schema(description = "Whether the person agrees that what stands here is kept for the event")
        boolean consent) {}
