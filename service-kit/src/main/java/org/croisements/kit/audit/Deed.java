package org.croisements.kit.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody did to one record. Null before: it was added; null after: it is gone. */
public record Deed(
        Signature by,
        String type,
        UUID id,
        @Nullable Long before,
        @Nullable Long after) {}
