package org.croisements.practices.publication;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;
import static org.croisements.practices.publication.Publication.IN_REVIEW;
import static org.croisements.practices.publication.Publication.PUBLISHED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;

/** Who may do what with a practice that belongs to a centre. */
@ApplicationScoped
public class PracticeRights {

    /** Scope that a partner's key needs to write. */
    public static final String WRITE = "practices:write";

    /** Scope that a partner's key needs to publish and withdraw. */
    public static final String PUBLISH = "practices:publish";

    private final Caller caller;

    PracticeRights(Caller caller) {
        this.caller = caller;
    }

    /** Ends the request unless the caller may enter such a practice: who may edit, or a member who proposes one. */
    public void requireCreate(UUID owner, Publication publication) {
        boolean proposes = caller.has(Role.MEMBER) && caller.maySee(owner) && publication == IN_REVIEW;
        if (!proposes) {
            requireEdit(owner);
        }
        if (publication == PUBLISHED) {
            requirePublish(owner);
        }
    }

    /** Ends the request unless the caller may change or publish: everybody else has no business with its versions. */
    public void requireAny(UUID owner) {
        if (!caller.mayPublish(owner, PUBLISH)) {
            requireEdit(owner);
        }
    }

    /** Ends the request unless the caller may bring the practice from one state to the other. */
    public void requireMove(UUID owner, Publication before, Publication after) {
        if (before == PUBLISHED || after == PUBLISHED || caller.moderates()) {
            requirePublish(owner);
        } else {
            requireEdit(owner);
        }
    }

    /** Ends the request unless the caller may delete the practice, which withdraws it where it is public. */
    public void requireDelete(UUID owner, Publication publication) {
        requireEdit(owner);
        if (publication == PUBLISHED) {
            requirePublish(owner);
        }
    }

    /** Ends the request unless the caller may change what the practice says. */
    public void requireEdit(UUID owner) {
        if (!caller.mayEdit(owner, WRITE)) {
            throw caller.has(Role.MEMBER)
                    ? FORBIDDEN.with("A member proposes practices of their own centre, with the publication IN_REVIEW")
                    : FORBIDDEN.with("The practice belongs to another centre, or the key lacks the scope %s", WRITE);
        }
    }

    private void requirePublish(UUID owner) {
        if (!caller.mayPublish(owner, PUBLISH)) {
            throw FORBIDDEN.with(
                    "Only an administrator of the practice's centre, or a key of it with the scope %s, publishes or"
                            + " withdraws it",
                    PUBLISH);
        }
    }
}
