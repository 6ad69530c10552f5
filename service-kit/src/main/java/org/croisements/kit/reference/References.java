package org.croisements.kit.reference;

import static org.croisements.kit.problem.CommonProblem.UNAVAILABLE;
import static org.croisements.kit.problem.CommonProblem.UNKNOWN_REFERENCE;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;

/** Turns the references that callers write, each an id or a slug, into those that are stored. */
@ApplicationScoped
public class References {

    /** A record that was merged into one that was merged... */
    private static final int LONGEST_CHAIN = 20;

    private final Replica replica;
    private final ReplicaRepository repository;
    private final MergedReferenceRepository merged;
    private final FollowConfig config;

    References(Replica replica, ReplicaRepository repository, MergedReferenceRepository merged, FollowConfig config) {
        this.replica = replica;
        this.repository = repository;
        this.merged = merged;
        this.config = config;
    }

    /** What becomes of stored references to records of a type by these changes. */
    public Renewal renewal(String type, Collection<ReferenceChange> changes) {
        var changed = changes.stream()
                .filter(change -> change.type().equals(type))
                .map(change -> change.reference().id())
                .collect(Collectors.toSet());
        return new Renewal(this, merged, type, changed);
    }

    /** What becomes of any stored reference to records of a type, by what is known now; no news come in meanwhile. */
    public Renewal renewal(String type) {
        repository.holdStill();
        return new Renewal(this, merged, type, null);
    }

    /** The record with an id, or the one that stands for it, as a reference to store. */
    StoredReference present(String type, UUID id) {
        return replica.byId(type, id).map(this::present).orElseGet(() -> StoredReference.missing(id));
    }

    /**
     * The reference to store for what stands at a place in a request: a JSON Pointer into its body, or the name of a
     * parameter. An id that nothing is known of is taken as it is, since its record may come later; a slug that nothing
     * is known of ends the request with the problem {@code UNKNOWN_REFERENCE}, or {@code UNAVAILABLE} while its service's
     * feed has never been read whole. Who was merged into another is replaced by it. Of what is read for a body the
     * replica's listeners hear no news before the transaction ends, so that they find it written down.
     */
    public StoredReference resolve(String type, String idOrSlug, String where) {
        if (where.startsWith("/")) {
            repository.holdStill();
        }
        Optional<UUID> id = Replica.id(idOrSlug);
        Optional<Replicated> known = replica.resolve(type, idOrSlug);
        if (known.isPresent()) {
            return present(known.get());
        }
        return id.map(StoredReference::missing).orElseThrow(() -> unknown(type, idOrSlug, where));
    }

    private ProblemException unknown(String type, String slug, String where) {
        if (isFirstReadingOf(type)) {
            return UNAVAILABLE
                    .with("What \"%s\" refers to is not known here yet", slug)
                    .header("Retry-After", "1");
        }
        String name = type.toLowerCase(Locale.ROOT).replace('_', ' ');
        String hint = replica.nearestSlug(type, slug)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        String detail = "There is no %s \"%s\"%s".formatted(name, slug, hint);
        return new ProblemException(
                UNKNOWN_REFERENCE, detail, List.of(Fault.of(where, UNKNOWN_REFERENCE.name(), detail)));
    }

    private boolean isFirstReadingOf(String type) {
        return config.sources().entrySet().stream()
                .filter(source -> source.getValue().url().isPresent()
                        && source.getValue().types().contains(type))
                .map(source -> repository.progress(source.getKey()))
                .anyMatch(progress -> progress.generation() == 1 && !progress.complete());
    }

    private StoredReference present(Replicated record) {
        var present = record;
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            UUID successor = present.mergedInto();
            var next = successor == null ? Optional.<Replicated>empty() : replica.byId(record.type(), successor);
            if (next.isEmpty()) {
                break;
            }
            present = next.get();
        }
        return present.reference();
    }
}
