package org.croisements.events.need;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;

/** Who reads what people need: the administrators of those who run the event, and keys made for just that. */
@ApplicationScoped
class NeedRights {

    /** Scope that a partner's key needs; none that reads registrations includes it. */
    static final String SCOPE = "events:needs";

    private final Caller caller;

    NeedRights(Caller caller) {
        this.caller = caller;
    }

    void require(Set<UUID> centres) {
        boolean own = caller.isOfAny(centres);
        boolean may = caller.has(Role.CENTRE_ADMIN)
                || (caller.has(Role.PARTNER) && caller.scopes().contains(SCOPE));
        if (!caller.isNetworkAdmin() && !(own && may)) {
            throw FORBIDDEN.with(
                    "Access needs are for the administrators of the centres that run the event, or a partner's key of theirs with the scope %s",
                    SCOPE);
        }
    }
}
