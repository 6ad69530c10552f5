package org.croisements.network.apikey;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.right.GrantedRole;
import org.croisements.network.right.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** A key of a centre's, or of the network's administrators; of its text only the hash is kept. */
@Entity
public class ApiKey {

    /** Whether a key still opens anything. */
    @Schema(description = "Whether a key still opens anything")
    enum State {
        LIVE,
        EXPIRED,
        REVOKED
    }

    /** How exactly the last use is kept: a key in constant use costs one write in that time. */
    static final Duration USE_GRAIN = Duration.ofHours(1);

    @Id
    @GeneratedValue
    @UuidGenerator(style = Style.VERSION_7)
    UUID id;

    String keyId;
    String label;

    /** Whom the key acts for; null: the network. */
    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Organisation centre;

    @Enumerated(EnumType.STRING)
    GrantedRole role;

    List<String> scopes = new ArrayList<>();
    byte[] hash;
    Instant createdAt;
    String createdBy;
    Instant expiresAt;

    @Nullable
    Instant revokedAt;

    @Nullable
    Instant lastUsedAt;

    @Version
    long version;

    protected ApiKey() {}

    ApiKey(
            KeyText text,
            String label,
            @Nullable Organisation centre,
            GrantedRole role,
            Collection<Scope> scopes,
            Instant expiresAt,
            String createdBy,
            Instant now) {
        keyId = text.id();
        hash = KeyText.hash(text.text());
        this.label = label;
        this.centre = centre;
        this.role = role;
        this.scopes = new ArrayList<>(
                scopes.stream().map(Scope::toString).distinct().sorted().toList());
        this.expiresAt = expiresAt;
        this.createdBy = createdBy;
        createdAt = now;
    }

    /** A key of the network's administrators that nobody asked for over HTTP. */
    public static ApiKey ofAdministrator(KeyText text, String label, String createdBy, Instant now) {
        return new ApiKey(text, label, null, GrantedRole.NETWORK_ADMIN, List.of(), latestExpiry(now), createdBy, now);
    }

    /** A key like this one, with another text and end. */
    ApiKey successor(KeyText text, Instant end, String by, Instant now) {
        var scopes = Arrays.stream(Scope.values())
                .filter(scope -> this.scopes.contains(scope.toString()))
                .toList();
        return new ApiKey(text, label, centre, role, scopes, end, by, now);
    }

    /** The last moment a key made now may be good for. */
    static Instant latestExpiry(Instant now) {
        return now.atZone(ZoneOffset.UTC).plusMonths(12).toInstant();
    }

    public String keyId() {
        return keyId;
    }

    public GrantedRole role() {
        return role;
    }

    public List<String> scopes() {
        return List.copyOf(scopes);
    }

    /** Whom the key acts for, or what they were merged into. */
    public Optional<UUID> centreId() {
        return Optional.ofNullable(centre).map(Organisation::present).map(Organisation::id);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean isLive(Instant now) {
        return state(now) == State.LIVE;
    }

    /** Whether a text is this key's; takes as long for a wrong one as for the right one. */
    public boolean isOpenedBy(KeyText text) {
        return MessageDigest.isEqual(hash, KeyText.hash(text.text()));
    }

    State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt.isAfter(now) ? State.LIVE : State.EXPIRED;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }
}
