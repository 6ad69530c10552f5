package org.croisements.network.membership;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.network.network.Network;
import org.croisements.network.person.Viewer;

/**
 * Whether a club is the caller's own: their organisation is a member today, itself or by somebody who is a member for it;
 * and whether they lead it.
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

    /**
     * Whether the caller says who is in it and who works on what: who writes for an organisation that supports it, or that
     * presides over it or coordinates it today, itself or by somebody who is a member for it.
     */
    public boolean isLedByCaller(Network network) {
        var writesFor = caller.centres().stream()
                .filter(centre -> caller.mayEdit(centre, Viewer.SCOPE))
                .toList();
        return caller.isNetworkAdmin()
                || (!writesFor.isEmpty()
                        && (network.isSupportedBy(writesFor) || memberships.lead(network, writesFor, today())));
    }

    /** Ends the request unless the caller leads the network. */
    public void requireLedByCaller(Network network) {
        if (!isLedByCaller(network)) {
            throw FORBIDDEN.with("Only who presides over, coordinates or supports the network says who is in it");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    /** Whether the caller belongs to it; programs of partners do to none. */
    public boolean is(Network network) {
        boolean isSomebody = caller.has(Role.MEMBER) || caller.has(Role.EDITOR) || caller.has(Role.CENTRE_ADMIN);
        return caller.isNetworkAdmin() || (isSomebody && memberships.areMembers(network, caller.centres(), today()));
    }
}
