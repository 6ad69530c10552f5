package org.croisements.kit.security;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;
import static org.croisements.kit.security.Publication.IN_REVIEW;
import static org.croisements.kit.security.Publication.PUBLISHED;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sees a record that is not public yet, and who may write, publish and withdraw it: the same rules for whatever is
 * published. The scopes of partners' keys are called after an area: {@code events:write}, {@code events:publish}.
 */
@RequestScoped
public class Publishing {

    private static final UUID NO_CENTRE = new UUID(0, 0);

    private final Caller caller;

    Publishing(Caller caller) {
        this.caller = caller;
    }

    /** Whether the caller sees a record; one that they do not see is not there for them. */
    public boolean isVisible(@Nullable UUID owner, Publication publication) {
        return publication == PUBLISHED || caller.maySee(owner);
    }

    /** Whether the caller sees every record. */
    public boolean seesAll() {
        return caller.isNetworkAdmin();
    }

    /** The organisation whose records the caller sees before they are public; one that is nobody's, where there is none. */
    public UUID ownCentre() {
        return caller.centre().orElse(NO_CENTRE);
    }

    /** Ends the request unless the caller may make such a record for that organisation; members may propose one. */
    public void requireMayCreate(String area, UUID owner, Publication publication) {
        boolean proposes = caller.has(Role.MEMBER) && publication == IN_REVIEW && caller.maySee(owner);
        if (!proposes) {
            requireMayEdit(area, owner);
        }
        if (publication == PUBLISHED) {
            requireMayPublish(area, owner);
        }
    }

    /** Ends the request unless the caller may change a record and, where it does, publish or withdraw it. */
    public void requireMayChange(String area, UUID owner, Publication before, Publication after) {
        requireMayEdit(area, owner);
        if (before != after && (before == PUBLISHED || after == PUBLISHED)) {
            requireMayPublish(area, owner);
        }
    }

    /** Ends the request unless the caller may delete a record, which withdraws it where it is public. */
    public void requireMayDelete(String area, UUID owner, Publication publication) {
        requireMayEdit(area, owner);
        if (publication == PUBLISHED) {
            requireMayPublish(area, owner);
        }
    }

    private void requireMayEdit(String area, UUID owner) {
        if (!caller.mayEdit(owner, area + ":write")) {
            throw FORBIDDEN.with(
                    caller.maySee(owner)
                            ? "Members propose records, with publication IN_REVIEW; keys need the scope %s:write"
                            : "The record belongs to another organisation",
                    area);
        }
    }

    private void requireMayPublish(String area, UUID owner) {
        if (!caller.mayPublish(owner, area + ":publish")) {
            throw FORBIDDEN.with(
                    "Publishing and withdrawing take an administrator of the record's organisation or a key with the"
                            + " scope %s:publish",
                    area);
        }
    }
}
