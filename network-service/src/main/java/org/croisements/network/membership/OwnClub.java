package org.croisements.network.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.network.network.Network;

/**
 * Whether a club is the caller's own: their organisation is a member today, itself or by somebody who is a member for it.
 */
@ApplicationScoped
public class OwnClub {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final MembershipRepository memberships;
    private final Caller caller;
    private final Clock clock;

    OwnClub(MembershipRepository memberships, Caller caller, Clock clock) {
        this.memberships = memberships;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether the caller belongs to it; programs of partners do to none. */
    public boolean is(Network network) {
        boolean isSomebody = caller.has(Role.MEMBER) || caller.has(Role.EDITOR) || caller.has(Role.CENTRE_ADMIN);
        return caller.isNetworkAdmin()
                || (isSomebody
                        && caller.centre()
                                .filter(centre -> memberships.isMember(
                                        network, centre, LocalDate.ofInstant(clock.instant(), PARIS)))
                                .isPresent());
    }
}
