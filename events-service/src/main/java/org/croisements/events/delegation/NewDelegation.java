package org.croisements.events.delegation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.events.allocation.Presence;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The editable form of a delegation. Once it is submitted only its organisations and its note change here. */
@Schema(
        description = "A delegation as its centre writes it",
        examples = {"""
{"lead": "irev", "attendance": "IN_PERSON", "seats": 8, "partial": true, "namesDueAt": "2018-05-15T16:00:00Z",
 "members": ["oriv"], "note": "Délégation complète de la région"}""", """
{"members": ["oriv"], "note": "Deux habitantes du conseil citoyen viennent avec nous"}"""})
record NewDelegation(
        @Schema(
                description = "Organisation that leads it, by id or slug; the caller's own if absent",
                examples = "irev")
        @Nullable
        String lead,

        @Schema(description = "Id of the invitation that it answers") @Nullable
        UUID invitation,

        @Schema(description = "How its people take part; IN_PERSON if absent") @Nullable
        Presence attendance,

        @Schema(description = "How many seats it asks for", examples = "8") @Min(1) @Max(1_000)
        int seats,

        @Schema(description = "Whether it takes fewer where there are not enough, and waits for the rest")
        boolean partial,

        @Schema(description = "Until when its people are named; seats without a name then go back") @Nullable
        Instant namesDueAt,

        @Schema(description = "The other organisations, by id or slug", examples = "[\"oriv\"]") @Size(max = 200)
        List<String> members,

        @Schema(description = "What its centre has to say", examples = "Délégation complète de la région")
        @Nullable
        @Text(max = 2_000, lines = true)
        String note) {

    static NewDelegation of(Delegation d) {
        return new NewDelegation(
                d.lead.id().toString(),
                d.invitationId,
                d.attendance,
                d.seatsRequested,
                d.partial,
                d.namesDueAt,
                d.members.stream()
                        .filter(DelegationMember::comes)
                        .map(member -> member.organisation().id())
                        .filter(id -> !id.equals(d.lead.id()))
                        .map(UUID::toString)
                        .toList(),
                d.note);
    }

    /** The same with other organisations. */
    NewDelegation with(List<String> others) {
        return new NewDelegation(lead, invitation, attendance, seats, partial, namesDueAt, others, note);
    }

    /** Whether two forms ask for the same seats. */
    boolean asksAsMuchAs(NewDelegation other) {
        return seats == other.seats
                && partial == other.partial
                && java.util.Objects.equals(attendance, other.attendance)
                && java.util.Objects.equals(namesDueAt, other.namesDueAt)
                && java.util.Objects.equals(lead, other.lead);
    }
}
