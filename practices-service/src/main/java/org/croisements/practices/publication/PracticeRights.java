package org.croisements.practices.publication;

import static org.croisements.kit.problem.CommonProblem.FORBIDDEN;
import static org.croisements.practices.PracticesProblem.PRACTICE_ARCHIVED;
import static org.croisements.practices.PracticesProblem.PUBLICATION_STEP;
import static org.croisements.practices.PracticesProblem.REVIEWER_IS_AUTHOR;
import static org.croisements.practices.PracticesProblem.REVIEW_REQUIRED;
import static org.croisements.practices.publication.Publication.ARCHIVED;
import static org.croisements.practices.publication.Publication.IN_REVIEW;
import static org.croisements.practices.publication.Publication.PUBLISHED;
import static org.croisements.practices.publication.Publication.WITHDRAWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.croisements.kit.reference.StoredReference;
import org.croisements.kit.security.Caller;
import org.croisements.kit.security.Role;
import org.croisements.practices.contributor.Organisations;
import org.jspecify.annotations.Nullable;

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

    /**
     * Ends the request unless the caller may bring the practice from one state to the other. What was put to review is
     * published by somebody else than who wrote it.
     */
    public void requireMove(UUID owner, Publication before, Publication after, @Nullable String author) {
        boolean shows = before.isPublic() || after.isPublic() || before == WITHDRAWN;
        if (shows || caller.moderates()) {
            requirePublish(owner);
        } else {
            requireEdit(owner);
        }
        if (before == IN_REVIEW && after == PUBLISHED) {
            requireOther(author);
        }
    }

    /** Ends the request if the caller is who wrote what is to be decided on. */
    public void requireOther(@Nullable String author) {
        if (caller.id().equals(author)) {
            throw REVIEWER_IS_AUTHOR.with("Somebody who did not write the text publishes it");
        }
    }

    /** Ends the request unless the caller may change what the practice says, at once and for everybody who sees it. */
    public void requireRewrite(UUID owner, Publication before, Publication after) {
        requireEdit(owner);
        if (before == ARCHIVED && after == ARCHIVED) {
            throw PRACTICE_ARCHIVED.with("Bring the practice back to PUBLISHED or NEEDS_UPDATE before changing it");
        }
        if (before.isPublic() && !caller.mayPublish(owner, PUBLISH)) {
            throw REVIEW_REQUIRED.with(
                    "The public sees the practice: propose the change at its revision-proposals, for who may publish");
        }
    }

    /** Ends the request unless the caller may propose a change of a centre's practice, which the public sees already. */
    public void requireProposal(UUID owner, Publication publication) {
        if (!(caller.has(Role.MEMBER) && caller.maySee(owner))) {
            requireEdit(owner);
        }
        if (publication == ARCHIVED) {
            throw PRACTICE_ARCHIVED.with("Nothing is changed in what is archived");
        }
        if (!publication.isPublic()) {
            throw PUBLICATION_STEP.with(
                    "Only what the public sees is changed by proposals; change the practice itself");
        }
    }

    /** Ends the request unless the caller works on a centre's practices, or sees to what all centres show. */
    public void requireFollow(UUID owner) {
        if (!caller.maySee(owner) && !caller.moderates()) {
            throw FORBIDDEN.with("Only the practice's centre and moderators see how it came about");
        }
    }

    /** Ends the request unless the caller may delete the practice, which withdraws it where it is public. */
    public void requireDelete(UUID owner, Publication publication) {
        requireEdit(owner);
        if (publication.isPublic()) {
            requirePublish(owner);
        }
    }

    /** The organisation that a record of the caller is to belong to: the one asked for, or their own, for whom they write. */
    public StoredReference owner(@Nullable String asked, Organisations organisations) {
        var named = asked == null ? null : organisations.resolve(asked, "/owner");
        UUID owner = caller.ownerOf(named == null ? null : named.id());
        requireEdit(owner);
        return named == null ? organisations.resolve(owner.toString(), "/owner") : named;
    }

    /** The same of a record that belongs to somebody already, whom the form may still name. */
    public StoredReference owner(@Nullable String asked, StoredReference present, Organisations organisations) {
        return asked == null || asked.equals(present.id().toString()) ? present : owner(asked, organisations);
    }

    /** Ends the request unless the caller may change what the practice says. */
    public void requireEdit(UUID owner) {
        if (!caller.mayEdit(owner, WRITE)) {
            throw caller.has(Role.MEMBER)
                    ? FORBIDDEN.with(
                            "A member adds practices of their own centre with the publication IN_REVIEW, and proposes"
                                    + " changes of its public ones at their revision-proposals")
                    : FORBIDDEN.with("The practice belongs to another centre, or the key lacks the scope %s", WRITE);
        }
    }

    /** Ends the request unless the caller may publish and withdraw what belongs to a centre. */
    public void requirePublish(UUID owner) {
        if (!caller.mayPublish(owner, PUBLISH)) {
            throw FORBIDDEN.with(
                    "Only an administrator of the practice's centre, or a key of it with the scope %s, publishes or"
                            + " withdraws it",
                    PUBLISH);
        }
    }
}
