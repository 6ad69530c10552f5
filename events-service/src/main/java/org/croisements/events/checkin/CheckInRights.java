package org.croisements.events.checkin;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.croisements.events.registration.RegistrationRights;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;

/** Who stands at the door: who may see the registrations, and devices whose keys can do just that. */
@ApplicationScoped
class CheckInRights {

    /** Scope that a device's key needs; it reads no list of people. */
    static final String SCOPE = "events:check-in";

    private final RegistrationRights registrations;
    private final Caller caller;

    CheckInRights(RegistrationRights registrations, Caller caller) {
        this.registrations = registrations;
        this.caller = caller;
    }

    void require(Set<UUID> centres) {
        boolean device = caller.has(Role.PARTNER) && caller.scopes().contains(SCOPE) && caller.isOfAny(centres);
        if (!device && !registrations.has(centres)) {
            throw FORBIDDEN.with(
                    "Check-in is for the administrators of the centres that run the event, or a device's key of theirs with the scope %s",
                    SCOPE);
        }
    }
}
