package org.croisements.kit.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known here of another service's record; of one that is gone or hidden, its last slug and label. */
public record Replicated(
        String type,
        UUID id,
        @Nullable String slug,
        @Nullable String label,
        @Nullable JsonNode data,
        long version,
        boolean deleted,
        @Nullable UUID mergedInto) {

    /** The record as a reference to store. */
    public StoredReference reference() {
        return new StoredReference(id, slug, label, deleted ? ReferenceState.STALE : ReferenceState.RESOLVED);
    }
}
