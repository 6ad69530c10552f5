package org.croisements.kit.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.input.Text;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** By what the audit trail can be filtered. */
public record AuditFilter(
        @Parameter(description = "With one of these outcomes", example = "REFUSED") @RestQuery
        List<AuditOutcome> outcome,

        @Parameter(description = "With one of these operationIds", example = "updateOrganisation")
        @RestQuery
        @Text(max = 100)
        List<String> operation,

        @Parameter(description = "By a caller with that subject", example = "key:4fGh7Kq2mZ0a")
        @RestQuery
        @Text(max = 400)
        List<String> subject,

        @Parameter(description = "By a caller with that API key", example = "4fGh7Kq2mZ0a") @RestQuery @Text(max = 20)
        List<String> keyId,

        @Parameter(description = "By a caller who acted for that organisation, by id") @RestQuery
        List<UUID> centre,

        @Parameter(description = "On records of that type", example = "organisation") @RestQuery @Text(max = 100)
        List<String> recordType,

        @Parameter(description = "On that record, by id") @RestQuery
        List<UUID> record,

        @Parameter(description = "Of the request with that trace id", example = "4bf92f3577b34da6a3ce929d0e0e4736")
        @RestQuery
        @Text(max = 32)
        List<String> traceId,

        @Parameter(description = "At that moment or later", example = "2026-11-22T20:00:00Z") @RestQuery @Nullable
        Instant from,

        @Parameter(description = "Before that moment", example = "2026-11-23T20:00:00Z") @RestQuery @Nullable
        Instant to) {}
