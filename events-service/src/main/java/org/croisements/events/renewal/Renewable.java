package org.croisements.events.renewal;

import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.ReferenceChange;
import org.jspecify.annotations.Nullable;

/** Records that say something of others' records, and can say it anew. */
public interface Renewable {

    /** What they are called among those that are due. */
    String kind();

    /**
     * Takes over what is known now, by these changes or, where they are no longer at hand, whatever has changed. Called in a
     * transaction; records that have gone meanwhile are none.
     */
    void renew(List<UUID> ids, @Nullable List<ReferenceChange> changes);
}
