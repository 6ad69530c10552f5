package org.croisements.events.registration;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.events.allocation.Presence;
import org.croisements.events.ledger.RegistrationState;
import org.croisements.kit.reference.StoredReference;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A person's registration for an event, for reading; whatever bears on its seat is done at the event's desk. */
@Entity
@Table(name = "registration")
@DynamicUpdate
public class EventRegistration {

    @Id
    UUID id;

    UUID eventId;
    long number;

    @Enumerated(EnumType.STRING)
    RegistrationState state;

    @Nullable
    String reason;

    @Enumerated(EnumType.STRING)
    Presence attendance;

    List<UUID> sessions = new ArrayList<>();

    @Nullable
    UUID quotaId;

    boolean inQuota;

    @Nullable
    UUID delegationId;

    @Nullable
    Instant offeredUntil;

    String source;

    @Nullable
    String givenName;

    @Nullable
    String familyName;

    @Nullable
    String email;

    @Nullable
    String function;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "organisation_id"))
    @AttributeOverride(name = "slug", column = @Column(name = "organisation_slug"))
    @AttributeOverride(name = "label", column = @Column(name = "organisation_label"))
    @AttributeOverride(name = "state", column = @Column(name = "organisation_state"))
    @Nullable
    StoredReference organisation;

    @Nullable
    String organisationName;

    String language;

    @Nullable
    Instant consentedAt;

    @Version
    long version;

    Instant createdAt;
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // read from the database, never made
    protected EventRegistration() {}
}
