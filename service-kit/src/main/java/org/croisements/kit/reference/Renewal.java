package org.croisements.kit.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of stored references of one type by what is known now: who was merged into another is replaced by it, and
 * is back once the merge is undone. The records that name neither are left alone.
 */
public class Renewal {

    private final References references;
    private final MergedReferenceRepository merged;
    private final String type;
    private final @Nullable Set<UUID> changed;
    private final Map<UUID, StoredReference> present = new HashMap<>();

    Renewal(References references, MergedReferenceRepository merged, String type, @Nullable Set<UUID> changed) {
        this.references = references;
        this.merged = merged;
        this.type = type;
        this.changed = changed;
    }

    /** What becomes of the references of one record; {@code named} are the ids of all that it holds. */
    public UnaryOperator<StoredReference> of(UUID record, Collection<UUID> named) {
        Map<UUID, StoredReference> renewed = new HashMap<>();
        return stored -> isChanged(stored.id())
                ? renewed.computeIfAbsent(stored.id(), id -> renewed(record, id, named))
                : stored;
    }

    private boolean isChanged(UUID id) {
        return changed == null || changed.contains(id);
    }

    private StoredReference renewed(UUID record, UUID id, Collection<UUID> named) {
        var origin = merged.origin(record, type, id).orElse(id);
        var now = present.computeIfAbsent(origin, of -> references.present(type, of));
        if (now.id().equals(id)) {
            return now;
        }
        merged.forget(record, type, id);
        if (!now.id().equals(origin)) {
            if (named.contains(now.id())) {
                // Nobody could tell later which of the two was meant.
                merged.forget(record, type, now.id());
            } else {
                merged.note(record, type, now.id(), origin);
            }
        }
        return now;
    }
}
