package org.croisements.practices.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;
import org.croisements.practices.contributor.Organisations;
import org.croisements.practices.tool.JointTool;
import org.croisements.practices.tool.JointToolFeed;
import org.croisements.practices.tool.JointToolRepository;

/** Keeps what joint tools say of organisations and clubs true, and tells whoever follows them. */
@ApplicationScoped
class JointToolUpkeep implements ReferenceListener {

    private final JointToolRepository tools;
    private final JointToolFeed feed;
    private final Organisations organisations;

    JointToolUpkeep(JointToolRepository tools, JointToolFeed feed, Organisations organisations) {
        this.tools = tools;
        this.feed = feed;
        this.organisations = organisations;
    }

    @Override
    public void referencesChanged(List<ReferenceChange> changed) {
        var stale = tools.referringTo(
                changed.stream().map(change -> change.reference().id()).toList());
        var makers = organisations.renewal(changed);
        var clubs = organisations.networkRenewal(changed);
        for (JointTool tool : stale) {
            tools.lock(tool);
            long before = tool.version();
            tool.renew(makers.of(tool.id(), tool.organisationIds()), clubs.of(tool.id(), tool.clubIds()));
            tools.flush();
            if (tool.version() != before) {
                feed.changed(tool);
            }
        }
    }
}
