package org.croisements.network.apikey;

import static org.croisements.network.NetworkProblem.API_KEY_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.page.VersionedRepository;
import org.croisements.network.right.GrantedRole;
import org.jspecify.annotations.Nullable;

/** Every query on API keys. Where it takes centres, keys of others don't exist for it; null sees all. */
@ApplicationScoped
public class ApiKeyRepository extends VersionedRepository<ApiKey> {

    private static final Sorting SORTING = Sorting.byDefault("-createdAt")
            .key("createdAt", "k.createdAt", Instant.class)
            .key("expiresAt", "k.expiresAt", Instant.class)
            .key("label", "k.label", String.class);

    private static final String LIVE = "revokedAt is null and expiresAt > ?1";

    /** What a secret is compared with where there is no key: no text has it as its hash. */
    private static final byte[] NOBODY = new byte[32];

    /** Until the transaction ends nobody else makes, renames or revokes a key, so that keys can be counted first. */
    public void lock() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('api_key')) as text)")
                .getSingleResult();
    }

    /** The key that somebody presents, be it live or not. An unknown id takes as long as a wrong secret. */
    public Optional<ApiKey> findPresented(String keyId, String secret) {
        byte[] presented = KeyText.hash(secret);
        var key = findByKeyId(keyId);
        boolean right = MessageDigest.isEqual(key.map(k -> k.hash).orElse(NOBODY), presented);
        return key.filter(k -> right);
    }

    public Optional<ApiKey> findByKeyId(String keyId) {
        return find("keyId", keyId).firstResultOptional();
    }

    /** Notes that a key was used, unless that was noted lately; a new version, since the key's detail tells it. */
    public void noteUse(ApiKey key, Instant now) {
        if (key.lastUsedAt == null || key.lastUsedAt.isBefore(now.minus(ApiKey.USE_GRAIN))) {
            getEntityManager()
                    .createQuery("""
                            update versioned ApiKey k set k.lastUsedAt = :now
                            where k.id = :id and (k.lastUsedAt is null or k.lastUsedAt < :before)
                            """)
                    .setParameter("now", now)
                    .setParameter("id", key.id)
                    .setParameter("before", now.minus(ApiKey.USE_GRAIN))
                    .executeUpdate();
        }
    }

    /** How many keys of the network's administrators are live. */
    public long liveAdministrators(Instant now) {
        return count(LIVE + " and role = ?2", now, GrantedRole.NETWORK_ADMIN);
    }

    long liveOfLabel(String label, @Nullable UUID centre, Instant now) {
        return centre == null
                ? count(LIVE + " and label = ?2 and centre is null", now, label)
                : count(LIVE + " and label = ?2 and centre.id = ?3", now, label, centre);
    }

    /** The live key that a request names, if its centre is one of those given; null: any. */
    public Optional<ApiKey> findLive(String idOrKeyId, @Nullable Collection<UUID> centres, Instant now) {
        return find(idOrKeyId, centres).filter(key -> key.isLive(now));
    }

    ApiKey get(String idOrKeyId, @Nullable Collection<UUID> centres) {
        return find(idOrKeyId, centres).orElseThrow(() -> API_KEY_NOT_FOUND.with("No API key %s", idOrKeyId));
    }

    private Optional<ApiKey> find(String idOrKeyId, @Nullable Collection<UUID> centres) {
        String one = "(keyId = ?1 or id = ?2)";
        UUID id = Slugs.id(idOrKeyId).orElse(null);
        var key =
                centres == null ? find(one, idOrKeyId, id) : find(one + " and centre.id in ?3", idOrKeyId, id, centres);
        return key.firstResultOptional();
    }

    /** The key for a change, with all other changes of keys held off. */
    ApiKey getForUpdate(String idOrKeyId, @Nullable Collection<UUID> centres) {
        lock();
        return lock(get(idOrKeyId, centres));
    }

    ListQuery<ApiKey> matching(ApiKeyFilter filter, List<UUID> asked, @Nullable Collection<UUID> centres, Instant now) {
        var query = new ListQuery<>(getEntityManager(), ApiKey.class, "k", SORTING)
                .whereGiven("k.role in :roles", "roles", filter.role())
                .whereGiven("k.centre.id in :asked", "asked", asked)
                .whereGiven("k.centre.id in :centres", "centres", centres);
        return filter.state().isEmpty() ? query : query.where(inState(filter.state()), "now", now);
    }

    private static String inState(List<ApiKey.State> states) {
        return states.stream()
                .map(state -> switch (state) {
                    case LIVE -> "k.revokedAt is null and k.expiresAt > :now";
                    case EXPIRED -> "k.revokedAt is null and k.expiresAt <= :now";
                    case REVOKED -> "k.revokedAt <= :now";
                })
                .collect(Collectors.joining(") or (", "(", ")"));
    }
}
