package org.croisements.events.allocation;

import java.util.Set;
import java.util.UUID;

/** Whether what is asked for is free: if so, whether by the quota; if not, which pools lack seats or are shut. */
public record Fit(boolean inQuota, Set<UUID> lacks) {

    public boolean fits() {
        return lacks.isEmpty();
    }
}
