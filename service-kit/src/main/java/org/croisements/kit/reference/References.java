package org.croisements.kit.reference;

import static org.croisements.kit.problem.CommonProblem.UNKNOWN_REFERENCE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;

/** Turns the references that callers write, each an id or a slug, into those that are stored. */
@ApplicationScoped
public class References {

    private final Replica replica;

    References(Replica replica) {
        this.replica = replica;
    }

    /**
     * The reference to store for what stands at a place in a request body, a JSON Pointer. An id that nothing is known
     * of is taken as it is, since its record may come later; a slug that nothing is known of ends the request with the
     * problem {@code UNKNOWN_REFERENCE}. Who was merged into another is replaced by it.
     */
    public StoredReference resolve(String type, String idOrSlug, String pointer) {
        Optional<UUID> id = Replica.id(idOrSlug);
        Optional<Replicated> known = replica.resolve(type, idOrSlug);
        if (known.isPresent()) {
            return present(known.get());
        }
        return id.map(StoredReference::missing).orElseThrow(() -> unknown(type, idOrSlug, pointer));
    }

    private ProblemException unknown(String type, String slug, String pointer) {
        String name = type.toLowerCase(Locale.ROOT).replace('_', ' ');
        String hint = replica.nearestSlug(type, slug)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        String detail = "There is no %s \"%s\"%s".formatted(name, slug, hint);
        return new ProblemException(
                UNKNOWN_REFERENCE, detail, List.of(Fault.at(pointer, UNKNOWN_REFERENCE.name(), detail)));
    }

    private StoredReference present(Replicated record) {
        UUID successor = record.mergedInto();
        return successor == null
                ? record.reference()
                : replica.byId(record.type(), successor).orElse(record).reference();
    }
}
