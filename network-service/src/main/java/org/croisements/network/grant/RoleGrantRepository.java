package org.croisements.network.grant;

import static org.croisements.network.NetworkProblem.ROLE_GRANT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.page.VersionedRepository;
import org.croisements.network.person.Person;
import org.jspecify.annotations.Nullable;

/** Every query on role grants. Where it takes centres, grants in others don't exist for it; null sees all. */
@ApplicationScoped
public class RoleGrantRepository extends VersionedRepository<RoleGrant> {

    private static final Sorting SORTING = Sorting.byDefault("-grantedAt")
            .key("grantedAt", "g.grantedAt", Instant.class)
            .key("startsAt", "g.startsAt", Instant.class);

    private static final String OPEN = "withdrawnAt is null and (endsAt is null or endsAt > ?1)";
    private static final String LIVE = OPEN + " and startsAt <= ?1";

    /** Until the transaction ends nobody else grants anything, so that what is held can be looked at first. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('role_grant')) as text)")
                .getSingleResult();
    }

    /** What an API key holds now beside its own role. */
    public List<RoleGrant> liveOfKey(String keyId, Instant now) {
        return list(LIVE + " and apiKey.keyId = ?2 order by id", now, keyId);
    }

    /** What an account holds now. */
    public List<RoleGrant> liveOfAccount(String issuer, String subject, Instant now) {
        return list(LIVE + " and account.issuer = ?2 and account.subject = ?3 order by id", now, issuer, subject);
    }

    /** Lets go of a person who is erased: what they could do with their own entry ends. */
    void forget(Person person, String by, Instant now) {
        for (var grant : list("person", person)) {
            grant.person = null;
            if (grant.withdrawnAt == null) {
                grant.withdraw("The person was erased", by, now);
            }
        }
        flush();
    }

    /** Whether the holder of a grant to come holds the same role in the same place already, now or later. */
    boolean isHeld(RoleGrant grant, Instant now) {
        return list(OPEN + " and role = ?2", now, grant.role).stream()
                .anyMatch(
                        other -> other.isOfSameHolder(grant) && other.centreId().equals(grant.centreId()));
    }

    RoleGrant get(UUID id, @Nullable Collection<UUID> centres) {
        var grant = centres == null ? find("id", id) : find("id = ?1 and centre.id in ?2", id, centres);
        return grant.firstResultOptional().orElseThrow(() -> ROLE_GRANT_NOT_FOUND.with("No role grant %s", id));
    }

    RoleGrant getForUpdate(UUID id, @Nullable Collection<UUID> centres) {
        return lock(get(id, centres));
    }

    ListQuery<RoleGrant> matching(
            RoleGrantFilter filter, List<UUID> asked, @Nullable Collection<UUID> centres, Instant now) {
        var query = new ListQuery<>(getEntityManager(), RoleGrant.class, "g", SORTING)
                .whereGiven("g.role in :roles", "roles", filter.role())
                .whereGiven("g.centre.id in :asked", "asked", asked)
                .whereGiven("g.account.issuer = :issuer", "issuer", filter.issuer())
                .whereGiven("g.account.subject = :subject", "subject", filter.subject())
                .whereGiven("g.apiKey.keyId = :key", "key", filter.key())
                .whereGiven("g.centre.id in :centres", "centres", centres);
        return filter.state().isEmpty() ? query : query.where(inState(filter.state()), "now", now);
    }

    private static String inState(List<RoleGrant.State> states) {
        return states.stream()
                .map(state -> switch (state) {
                    case WITHDRAWN -> "g.withdrawnAt <= :now";
                    case ENDED -> "g.withdrawnAt is null and g.endsAt <= :now";
                    case PLANNED -> "g.withdrawnAt is null and g.startsAt > :now";
                    case LIVE ->
                        "g.withdrawnAt is null and g.startsAt <= :now and (g.endsAt is null or g.endsAt > :now)";
                })
                .collect(Collectors.joining(") or (", "(", ")"));
    }
}
