package org.croisements.events.place;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.croisements.kit.reference.ReferenceState;
import org.jspecify.annotations.Nullable;

/** A territory that an event is about, as it is stored: with the keys of itself and of all that it lies in. */
@Embeddable
public record StoredTerritory(
        @Enumerated(EnumType.STRING) TerritoryKind kind,
        String code,
        String slug,
        @Nullable String label,
        @Enumerated(EnumType.STRING) ReferenceState state,
        List<String> keys) {

    /** The territory as it would be written. */
    public TerritoryKey form() {
        return new TerritoryKey(kind, code);
    }

    /** The territory as answers show it. */
    public TerritoryReference shown() {
        return TerritoryReference.of(kind, code, label, state);
    }
}
