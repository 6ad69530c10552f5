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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.network.organisation.Organisation;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.annotations.UuidGenerator.Style;
import org.jspecify.annotations.Nullable;

/** A key of a centre's, or of the network's administrators; of its text only the hash is kept. */
@Entity
public class ApiKey {

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
    KeyRole role;

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
            KeyRole role,
            Collection<KeyScope> scopes,
            Instant expiresAt,
            String createdBy,
            Instant now) {
        keyId = text.id();
        hash = KeyText.hash(text.text());
        this.label = label;
        this.centre = centre;
        this.role = role;
        this.scopes = new ArrayList<>(
                scopes.stream().map(KeyScope::toString).distinct().sorted().toList());
        this.expiresAt = expiresAt;
        this.createdBy = createdBy;
        createdAt = now;
    }

    /** A key of the network's administrators that nobody asked for over HTTP. */
    public static ApiKey ofAdministrator(KeyText text, String label, String createdBy, Instant now) {
        return new ApiKey(text, label, null, KeyRole.NETWORK_ADMIN, List.of(), latestExpiry(now), createdBy, now);
    }

    /** The last moment a key made now may be good for. */
    static Instant latestExpiry(Instant now) {
        return now.atZone(ZoneOffset.UTC).plusMonths(12).toInstant();
    }

    public String keyId() {
        return keyId;
    }

    public KeyRole role() {
        return role;
    }

    public List<String> scopes() {
        return List.copyOf(scopes);
    }

    public Optional<UUID> centreId() {
        return Optional.ofNullable(centre).map(Organisation::id);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean isLive(Instant now) {
        return state(now) == KeyState.LIVE;
    }

    /** Whether a text is this key's; takes as long for a wrong one as for the right one. */
    public boolean isOpenedBy(KeyText text) {
        return MessageDigest.isEqual(hash, KeyText.hash(text.text()));
    }

    KeyState state(Instant now) {
        if (revokedAt != null) {
            return KeyState.REVOKED;
        }
        return expiresAt.isAfter(now) ? KeyState.LIVE : KeyState.EXPIRED;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }
}
