package org.croisements.network.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.croisements.network.apikey.ApiKey;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.person.Person;
import org.croisements.network.right.GrantedRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** A role that an account or an API key holds, in a centre or in the network. It ends; it is never deleted. */
@Entity
public class RoleGrant {

    /** Whether a grant counts. */
    @Schema(description = "Whether a grant counts")
    enum State {
        PLANNED,
        LIVE,
        ENDED,
        WITHDRAWN
    }

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    @Enumerated(EnumType.STRING)
    GrantedRole role;

    /** Null: in the network. */
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Organisation centre;

    @Embedded
    @Nullable
    Account account;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    ApiKey apiKey;

    /** Who the holder is in the directory; null: nobody known. */
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Person person;

    Instant startsAt;

    @Nullable
    Instant endsAt;

    String reason;
    Instant grantedAt;
    String grantedBy;

    @Nullable
    Instant withdrawnAt;

    @Nullable
    String withdrawnBy;

    @Column(name = "withdrawn_because")
    @Nullable
    String withdrawnBecause;

    @Version
    long version;

    @SuppressWarnings("NullAway.Init") // filled from the database
    protected RoleGrant() {}

    RoleGrant(
            NewRoleGrant form,
            @Nullable Organisation centre,
            @Nullable ApiKey apiKey,
            @Nullable Person person,
            Instant startsAt,
            @Nullable Instant endsAt,
            String by,
            Instant now) {
        role = form.role();
        account = form.account();
        reason = form.reason();
        this.centre = centre;
        this.apiKey = apiKey;
        this.person = person;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        grantedBy = by;
        grantedAt = now;
    }

    public GrantedRole role() {
        return role;
    }

    /** The centre that the role is had in, or what it was merged into; none: the network. */
    public Optional<UUID> centreId() {
        return Optional.ofNullable(centre).map(Organisation::present).map(Organisation::id);
    }

    /** Who the holder is in the directory. */
    public Optional<UUID> personId() {
        return Optional.ofNullable(person).map(Person::id);
    }

    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    boolean isOfSameHolder(RoleGrant other) {
        return account == null
                ? apiKey != null && other.apiKey != null && apiKey.keyId().equals(other.apiKey.keyId())
                : account.equals(other.account);
    }

    State state(Instant now) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (endsAt != null && !endsAt.isAfter(now)) {
            return State.ENDED;
        }
        return startsAt.isAfter(now) ? State.PLANNED : State.LIVE;
    }

    void withdraw(String because, String by, Instant now) {
        withdrawnAt = now;
        withdrawnBy = by;
        withdrawnBecause = because;
    }
}
