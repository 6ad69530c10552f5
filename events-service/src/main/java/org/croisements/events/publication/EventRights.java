package org.croisements.events.publication;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;

/** Who may do what with an event that belongs to these centres: its owner and those that run it. */
@ApplicationScoped
public class EventRights {

    /** Scope that a partner's key needs to write. */
    public static final String WRITE = "events:write";

    /** Scope that a partner's key needs to publish and withdraw. */
    public static final String PUBLISH = "events:publish";

    private final Caller caller;

    EventRights(Caller caller) {
        this.caller = caller;
    }

    /** Ends the request unless the caller may change or publish: everybody else has no business with its versions. */
    public void requireAny(Set<UUID> centres) {
        if (!mayEdit(centres) && !mayPublish(centres)) {
            throw refusal(WRITE);
        }
    }

    /** Ends the request unless the caller may change what the event says. */
    public void requireEdit(Set<UUID> centres) {
        if (!mayEdit(centres)) {
            throw refusal(WRITE);
        }
    }

    /** Ends the request unless the caller may publish and withdraw. */
    public void requirePublish(Set<UUID> centres) {
        if (!mayPublish(centres)) {
            throw FORBIDDEN.with(
                    "Only an administrator of a centre that runs the event, or a partner's key of it with the scope %s, publishes or withdraws it",
                    PUBLISH);
        }
    }

    /** Ends the request unless the caller may enter a new event: who may edit, or a member who proposes one. */
    public void requireCreate(Set<UUID> centres, UUID owner, Publication publication) {
        boolean proposes = caller.has(Role.MEMBER)
                && caller.centre().filter(owner::equals).isPresent()
                && publication == Publication.IN_REVIEW;
        if (!proposes && !mayEdit(Set.of(owner))) {
            throw caller.has(Role.MEMBER)
                    ? FORBIDDEN.with("A member proposes events of their own centre, with the publication IN_REVIEW")
                    : refusal(WRITE);
        }
        if (publication == Publication.PUBLISHED) {
            requirePublish(centres);
        }
    }

    /** Whether the caller may change what the event says. */
    public boolean mayEdit(Set<UUID> centres) {
        return caller.isNetworkAdmin() || centres.stream().anyMatch(centre -> caller.mayEdit(centre, WRITE));
    }

    private boolean mayPublish(Set<UUID> centres) {
        return caller.isNetworkAdmin() || centres.stream().anyMatch(centre -> caller.mayPublish(centre, PUBLISH));
    }

    private static RuntimeException refusal(String scope) {
        return FORBIDDEN.with(
                "The event belongs to another centre, or the caller's role or key (scope %s) does not allow this",
                scope);
    }
}
