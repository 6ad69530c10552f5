package org.croisements.events.practice;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.References;
import org.croisements.kit.reference.Renewal;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** The practices of practices-service, as far as this service knows them. */
@ApplicationScoped
public class Practices {

    private static final String TYPE = "practice";

    private final References references;

    Practices(References references) {
        this.references = references;
    }

    /** The practices to store for a list of ids or slugs at a place in a body; the same one twice is a fault. */
    public List<StoredReference> resolve(List<String> asked, String at, Faults faults) {
        var resolved = new ArrayList<StoredReference>();
        for (int i = 0; i < asked.size(); i++) {
            String idOrSlug = asked.get(i);
            String where = at + "/" + i;
            faults.collect(() -> references.resolve(TYPE, idOrSlug, where)).ifPresent(practice -> {
                if (resolved.stream().anyMatch(other -> other.id().equals(practice.id()))) {
                    faults.add(INVALID_BODY, Fault.at(where, "DUPLICATE", "it is in the list already"));
                } else {
                    resolved.add(practice);
                }
            });
        }
        return resolved;
    }

    /** The ids of the practices among changed records. */
    public List<UUID> changed(List<ReferenceChange> changes) {
        return changes.stream()
                .filter(change -> change.type().equals(TYPE))
                .map(change -> change.reference().id())
                .toList();
    }

    /** What becomes of stored references by these changes, or by what is known now. */
    public Renewal renewal(@Nullable List<ReferenceChange> changes) {
        return changes == null ? references.renewal(TYPE) : references.renewal(TYPE, changes);
    }
}
