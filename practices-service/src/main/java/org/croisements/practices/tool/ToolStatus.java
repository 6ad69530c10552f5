package org.croisements.practices.tool;

import java.util.Map;
import java.util.Set;

/** How far a joint tool has come. */
public enum ToolStatus {
    PROPOSED,
    IN_PROGRESS,
    /** The club has taken it as its own. */
    ADOPTED,
    /** It is in use in the territories. */
    DISSEMINATED,
    /** Nobody should take it up any more. */
    RETIRED;

    private static final Map<ToolStatus, Set<ToolStatus>> STEPS = Map.of(
            PROPOSED, Set.of(IN_PROGRESS, ADOPTED, RETIRED),
            IN_PROGRESS, Set.of(PROPOSED, ADOPTED, RETIRED),
            ADOPTED, Set.of(IN_PROGRESS, DISSEMINATED, RETIRED),
            DISSEMINATED, Set.of(IN_PROGRESS, RETIRED),
            RETIRED, Set.of(DISSEMINATED));

    /** Whether a tool may be brought from this status to another one. */
    public boolean leadsTo(ToolStatus next) {
        return STEPS.getOrDefault(this, Set.of()).contains(next);
    }

    /** The statuses that a tool may be brought to from this one. */
    public Set<ToolStatus> next() {
        return STEPS.getOrDefault(this, Set.of());
    }
}
