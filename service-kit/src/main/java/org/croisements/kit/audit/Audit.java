package org.croisements.kit.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail, for reading; {@link AuditRepository#append} writes them. */
@Entity
@Immutable
class Audit {

    @Id
    UUID id;

    Instant at;

    @Enumerated(EnumType.STRING)
    AuditOutcome outcome;

    String operation;
    String subject;

    @Nullable
    String keyId;

    List<String> roles = new ArrayList<>();

    @Nullable
    UUID centreId;

    @Nullable
    String recordType;

    @Nullable
    UUID recordId;

    @Nullable
    Long versionBefore;

    @Nullable
    Long versionAfter;

    int times;
    String traceId;

    @SuppressWarnings("NullAway.Init") // read from the database, never made
    protected Audit() {}
}
