package org.croisements.network.right;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who grants something, and what they hold: roles, in which centre, until when (null: no end is known). Administrators of
 * the network grant anything, since somebody must be able to renew. An administrator of a centre grants what is had in
 * that centre, for no longer than they have it themselves. Everybody else grants nothing.
 */
public record Grantor(
        Set<GrantedRole> roles,
        @Nullable UUID centre,
        @Nullable Instant until) {

    /** What a caller's token says that they hold. */
    public static Grantor of(Caller caller) {
        var roles = EnumSet.noneOf(GrantedRole.class);
        caller.roles().forEach(role -> GrantedRole.of(role).ifPresent(roles::add));
        return new Grantor(
                roles, caller.centre().orElse(null), caller.administersUntil().orElse(null));
    }

    /** Ends the request unless this is theirs to grant in that centre (null: in the network) until that moment. */
    public void requireMayGrant(
            GrantedRole role, Collection<Scope> scopes, @Nullable UUID where, @Nullable Instant end) {
        if (!mayGrant(role, where)) {
            throw FORBIDDEN.with(
                    "Nobody grants more than they hold: %s is granted by administrators of %s",
                    role, role.isOfNetwork() ? "the network" : "that centre");
        }
        if (!mayGrantUntil(end)) {
            throw FORBIDDEN.with("Nobody grants for longer than they hold: till %s", String.valueOf(until));
        }
        if (!scopes.isEmpty() && role != GrantedRole.PARTNER) {
            throw FORBIDDEN.with("Only a partner's key has scopes");
        }
    }

    /** Whether a role in that centre (null: in the network) is theirs to grant. */
    boolean mayGrant(GrantedRole role, @Nullable UUID where) {
        return administersNetwork()
                || (roles.contains(GrantedRole.CENTRE_ADMIN)
                        && !role.isOfNetwork()
                        && where != null
                        && where.equals(centre));
    }

    /** Whether they hold what they grant for as long; null: without an end. */
    boolean mayGrantUntil(@Nullable Instant end) {
        return administersNetwork() || until == null || (end != null && !end.isAfter(until));
    }

    /** The end of what is granted where none is asked for: the latest allowed, or their own if that is earlier. */
    public @Nullable Instant end(@Nullable Instant latest) {
        return administersNetwork() || until == null || (latest != null && latest.isBefore(until)) ? latest : until;
    }

    private boolean administersNetwork() {
        return roles.contains(GrantedRole.NETWORK_ADMIN);
    }
}
