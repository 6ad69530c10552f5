package org.croisements.kit.reference;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reference as a service stores it in its own record: columns {@code id, slug, label, state}. */
@Embeddable
public record StoredReference(
        UUID id,
        @Nullable String slug,
        @Nullable String label,
        @Enumerated(EnumType.STRING) ReferenceState state) {

    /** A record that nothing is known of yet. */
    static StoredReference missing(UUID id) {
        return new StoredReference(id, null, null, ReferenceState.MISSING);
    }

    /** The reference as answers show it, in a collection such as {@code organisations}. */
    public Reference in(String collection) {
        return new Reference(id, slug, label, "/api/v1/" + collection + "/" + id, state);
    }
}
