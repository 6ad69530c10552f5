package org.croisements.network.workinggroup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import org.croisements.kit.change.Changes;
import org.croisements.network.Views;
import org.croisements.network.network.NetworkRenamed;
import org.croisements.network.organisation.OrganisationRenamed;
import org.croisements.network.person.PersonErasure;
import org.croisements.network.person.PersonFeed;
import org.croisements.network.person.Viewer;

/** Tells the feed of working groups as everybody may see them, and follows what they show of others. */
@ApplicationScoped
class WorkingGroupFeed {

    private static final String TYPE = "working-group";

    private final WorkingGroupRepository groups;
    private final Changes changes;
    private final Views views;

    WorkingGroupFeed(WorkingGroupRepository groups, Changes changes, Views views) {
        this.groups = groups;
        this.changes = changes;
        this.views = views;
    }

    /** Tells a group just written. */
    void tell(WorkingGroup group) {
        var detail = WorkingGroupDetail.of(group, Viewer.PUBLIC);
        group.toldDigest = views.digest(detail.facts());
        changes.changed(TYPE, group.id, null, group.version, detail);
    }

    void tellDeleted(WorkingGroup group) {
        changes.deleted(TYPE, group.id, null, group.version + 1);
    }

    void follow(@Observes OrganisationRenamed renamed) {
        tellAnew(groups.with(renamed.organisation()));
    }

    void follow(@Observes NetworkRenamed renamed) {
        tellAnew(groups.of(renamed.network()));
    }

    void follow(@Observes PersonFeed.Shown shown) {
        tellAnew(groups.with(shown.person()));
    }

    /** Keeps of a person no more than that somebody works in the group. */
    void letGo(@Observes PersonErasure.Erasing erasing) {
        var person = erasing.person().id();
        var left = groups.with(erasing.person());
        left.forEach(group -> group.members.replaceAll(m -> m.isPerson(person) ? GroupMember.nameless() : m));
        groups.flush();
        left.forEach(this::tell);
    }

    private void tellAnew(List<WorkingGroup> affected) {
        for (var group : affected) {
            var now = WorkingGroupDetail.of(group, Viewer.PUBLIC);
            if (!Objects.equals(group.toldDigest, views.digest(now.facts()))) {
                groups.touch(group);
                tell(group);
            }
        }
    }
}
