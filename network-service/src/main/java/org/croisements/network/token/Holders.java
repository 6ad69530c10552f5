package org.croisements.network.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.kit.security.Caller;
import org.croisements.network.apikey.ApiKey;
import org.croisements.network.grant.RoleGrant;
import org.croisements.network.grant.RoleGrantRepository;
import org.croisements.network.organisation.OrganisationRepository;
import org.croisements.network.right.GrantedRole;
import org.croisements.network.token.TokenMint.Holder;
import org.jspecify.annotations.Nullable;

/** What a key or an account holds at a moment, for its token. */
@ApplicationScoped
class Holders {

    /** What the subject of an account's token begins with; the provider's own name for it follows. */
    private static final String ACCOUNT_SUBJECT = "account:";

    private static final Set<GrantedRole> ADMINISTER = Set.of(GrantedRole.CENTRE_ADMIN, GrantedRole.NETWORK_ADMIN);

    private final RoleGrantRepository grants;
    private final OrganisationRepository organisations;

    Holders(RoleGrantRepository grants, OrganisationRepository organisations) {
        this.grants = grants;
        this.organisations = organisations;
    }

    /** A role, its end where it has one, and who the holder is where that is known. */
    private record Held(GrantedRole role, Optional<Instant> end, Optional<UUID> person) {}

    /** A key: the role it was made with, and what it was granted since. */
    Holder ofKey(ApiKey key, String scope, Instant now) {
        var held = Stream.concat(
                        Stream.of(new Held(key.role(), Optional.empty(), Optional.empty())),
                        grants.liveOfKey(key.keyId(), now).stream().map(Holders::held))
                .toList();
        return holder(Caller.KEY_SUBJECT + key.keyId(), held, key.centreId(), scope, key.expiresAt());
    }

    /** An account: what it was granted in one centre and in the network. {@code end} is that of its provider's token. */
    Holder ofAccount(String issuer, String subject, @Nullable String centre, Instant end, Instant now) {
        var all = grants.liveOfAccount(issuer, subject, now);
        if (all.isEmpty()) {
            throw TokenRefusal.request("No role is granted to this account");
        }
        var chosen = centre(all, centre);
        var held = all.stream()
                .filter(grant -> grant.role().isOfNetwork() || grant.centreId().equals(chosen))
                .map(Holders::held)
                .toList();
        return holder(ACCOUNT_SUBJECT + subject, held, chosen, "", end);
    }

    private Optional<UUID> centre(List<RoleGrant> all, @Nullable String asked) {
        var centres = new LinkedHashSet<UUID>();
        all.forEach(grant -> grant.centreId().ifPresent(centres::add));
        if (asked == null) {
            if (centres.size() > 1) {
                throw TokenRefusal.request("The account holds roles in several centres; say in centre which one");
            }
            return centres.stream().findFirst();
        }
        return Optional.of(organisations
                .lookUp(asked)
                .map(found -> found.present().id())
                .filter(centres::contains)
                .orElseThrow(() -> TokenRefusal.request("The account holds no role in that centre")));
    }

    private static Held held(RoleGrant grant) {
        return new Held(grant.role(), grant.endsAt(), grant.personId());
    }

    private Holder holder(String subject, Collection<Held> held, Optional<UUID> centre, String scope, Instant until) {
        var roles = new TreeSet<String>();
        held.forEach(one -> roles.add(one.role().toString()));
        boolean isKey = subject.startsWith(Caller.KEY_SUBJECT);
        // A key administers no longer than it lives; an account as long as it is granted, whatever token it brings.
        var ends = held.stream()
                .filter(one -> ADMINISTER.contains(one.role()))
                .map(one -> one.end().orElse(isKey ? until : Instant.MAX))
                .map(end -> isKey && end.isAfter(until) ? until : end)
                .max(Instant::compareTo)
                .filter(end -> !end.equals(Instant.MAX));
        // A role that ends within the minute must not outlive it in the token.
        var soonest = held.stream().flatMap(one -> one.end().stream()).min(Instant::compareTo);
        var end = soonest.filter(until::isAfter).orElse(until);
        var standsFor = centre.map(organisations::mergedInto).orElse(List.of());
        // Who is said to be two people is taken for neither.
        var people =
                held.stream().flatMap(one -> one.person().stream()).distinct().toList();
        var self = people.size() == 1 ? Optional.of(people.get(0)) : Optional.<UUID>empty();
        return new Holder(subject, roles, centre, standsFor, self, scope, ends, end);
    }
}
