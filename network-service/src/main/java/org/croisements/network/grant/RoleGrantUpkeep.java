package org.croisements.network.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.croisements.kit.security.Caller;
import org.croisements.network.person.PersonErasure;

/** Ends what somebody was granted with their entry when that is erased, whoever erases it. */
@ApplicationScoped
class RoleGrantUpkeep {

    private final RoleGrantRepository grants;
    private final Caller caller;
    private final Clock clock;

    RoleGrantUpkeep(RoleGrantRepository grants, Caller caller, Clock clock) {
        this.grants = grants;
        this.caller = caller;
        this.clock = clock;
    }

    void letGo(@Observes PersonErasure.Erasing erasing) {
        grants.forget(erasing.person(), caller.id(), clock.instant());
    }
}
