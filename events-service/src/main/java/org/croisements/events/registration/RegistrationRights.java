package org.croisements.events.registration;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;

/** Who reads and changes the registrations for an event: the administrators of those who run it. */
@ApplicationScoped
public class RegistrationRights {

    /** Scope that a partner's key needs to read and change the registrations for its centre's events. */
    public static final String SCOPE = "events:registrations";

    private final Caller caller;

    RegistrationRights(Caller caller) {
        this.caller = caller;
    }

    /** Ends the request unless the caller may see and change who registered. */
    public void require(Set<UUID> centres) {
        if (!has(centres)) {
            throw FORBIDDEN.with(
                    "Registrations are for the administrators of the centres that run the event, or a partner's key of theirs with the scope %s",
                    SCOPE);
        }
    }

    /** Whether the caller may see and change who registered. */
    public boolean has(Set<UUID> centres) {
        return caller.isNetworkAdmin()
                || (caller.isOfAny(centres)
                        && (caller.has(Role.CENTRE_ADMIN)
                                || (caller.has(Role.PARTNER) && caller.scopes().contains(SCOPE))));
    }
}
