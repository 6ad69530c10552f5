package org.croisements.kit.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what, or was refused it: never what a record holds. */
@Schema(description = "Who did what, or was refused it")
public record AuditSummary(
        @Schema(description = "Id of the entry") UUID id,

        @Schema(description = "When") Instant at,

        @Schema(description = "DONE, or REFUSED for want of rights")
        AuditOutcome outcome,

        @Schema(description = "operationId of what was asked for", examples = "updateOrganisation")
        String operation,

        @Schema(
                description = "Subject of the caller's token; system: the service itself",
                examples = "key:4fGh7Kq2mZ0a")
        String subject,

        @Schema(description = "Key id, where the caller came with an API key", examples = "4fGh7Kq2mZ0a") @Nullable
        String keyId,

        @Schema(description = "Roles that the caller had", examples = "[\"editor\"]")
        List<String> roles,

        @Schema(description = "Id of the organisation that the caller acted for; null: none") @Nullable
        UUID centre,

        @Schema(
                description = "Type of the record that was changed; null where no record was, or where it was refused",
                examples = "organisation")
        @Nullable
        String recordType,

        @Schema(description = "Id of that record; null also where too many changed at once to be named one by one")
        @Nullable
        UUID record,

        @Schema(description = "Its version before; null: it was not there yet", examples = "3") @Nullable
        Long versionBefore,

        @Schema(description = "Its version since; null: it is gone", examples = "4") @Nullable
        Long versionAfter,

        @Schema(
                description = "How many records the entry stands for, or how many attempts that were refused alike",
                minimum = "0",
                examples = "1")
        int times,

        @Schema(
                description = "Trace id of the request, of the last one where several were refused alike",
                examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId) {

    static AuditSummary of(Audit audit) {
        return new AuditSummary(
                audit.id,
                audit.at,
                audit.outcome,
                audit.operation,
                audit.subject,
                audit.keyId,
                List.copyOf(audit.roles),
                audit.centreId,
                audit.recordType,
                audit.recordId,
                audit.versionBefore,
                audit.versionAfter,
                audit.times,
                audit.traceId);
    }
}
