package org.croisements.practices.tool;

import jakarta.enterprise.context.ApplicationScoped;
import org.croisements.kit.change.Changes;

/** Tells the change feed what becomes of joint tools. */
@ApplicationScoped
public class JointToolFeed {

    /** What the feed calls them. */
    public static final String TYPE = "joint-tool";

    private final Changes changes;

    JointToolFeed(Changes changes) {
        this.changes = changes;
    }

    /** A tool is new or was changed, which the database knows already. */
    public JointToolDetail changed(JointTool tool) {
        var detail = JointToolDetail.of(tool);
        changes.changed(TYPE, tool.id, tool.slug, tool.version, detail);
        return detail;
    }

    void deleted(JointTool tool) {
        changes.deleted(TYPE, tool.id, tool.slug, tool.version + 1);
    }
}
