package org.croisements.kit.reference;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record of another service is called or known differently from now on, or stands for another one. */
public record ReferenceChange(
        String type, StoredReference reference, @Nullable UUID mergedInto) {}
