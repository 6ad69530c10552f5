package org.croisements.network.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import org.croisements.kit.change.Changes;
import org.croisements.network.Views;
import org.croisements.network.network.NetworkDeleting;
import org.croisements.network.network.NetworkRenamed;
import org.croisements.network.organisation.OrganisationRenamed;
import org.croisements.network.person.PersonErasure;
import org.croisements.network.person.PersonFeed;
import org.croisements.network.person.Viewer;

/** Tells the feed of memberships that everybody may know of, and follows what they show of others. */
@ApplicationScoped
class MembershipFeed {

    private static final String TYPE = "membership";

    private final MembershipRepository memberships;
    private final Changes changes;
    private final Views views;

    MembershipFeed(MembershipRepository memberships, Changes changes, Views views) {
        this.memberships = memberships;
        this.changes = changes;
        this.views = views;
    }

    /** Tells a membership just written. */
    void tell(Membership membership) {
        if (!membership.isShownTo(Viewer.PUBLIC)) {
            hide(membership);
            return;
        }
        var detail = MembershipDetail.of(membership);
        membership.toldDigest = views.digest(detail.facts());
        changes.changed(TYPE, membership.id, null, membership.version, detail);
    }

    void tellDeleted(Membership membership) {
        if (membership.toldDigest != null) {
            changes.deleted(TYPE, membership.id, null, membership.version + 1);
        }
    }

    void follow(@Observes OrganisationRenamed renamed) {
        tellAnew(memberships.naming(renamed.organisation()));
    }

    void follow(@Observes NetworkRenamed renamed) {
        tellAnew(memberships.of(renamed.network()));
    }

    void follow(@Observes PersonFeed.Shown shown) {
        tellAnew(memberships.of(shown.person()));
    }

    void letGo(@Observes PersonErasure.Erasing erasing) {
        memberships.of(erasing.person()).forEach(this::tellDeleted);
        memberships.forget(erasing.person());
    }

    void letGo(@Observes NetworkDeleting deleting) {
        memberships.deleteNameless(deleting.network());
    }

    private void tellAnew(List<Membership> affected) {
        for (var membership : affected) {
            if (!membership.isShownTo(Viewer.PUBLIC)) {
                hide(membership);
            } else if (!Objects.equals(
                    membership.toldDigest,
                    views.digest(MembershipDetail.of(membership).facts()))) {
                memberships.touch(membership);
                tell(membership);
            }
        }
    }

    private void hide(Membership membership) {
        if (membership.toldDigest != null) {
            membership.toldDigest = null;
            changes.hidden(TYPE, membership.id, null, membership.version);
        }
    }
}
