package org.croisements.practices.concept;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;
import static org.croisements.kit.problem.CommonProblem.UNKNOWN_REFERENCE;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.problem.ProblemType;
import org.croisements.practices.term.SchemeUse;

/** Every query on concepts, which requests name by notation or, where it stands in several schemes, {@code scheme:notation}. */
@ApplicationScoped
public class ConceptRepository implements PanacheRepositoryBase<Concept, UUID> {

    private static final String NAMED =
            "scheme.use = ?1 and notation = ?2 and (scheme.slug = ?3 or ?3 member of scheme.formerSlugs)";

    ConceptRepository() {}

    /** The one concept that stands at a place in a request body; it keeps its labels until the transaction ends. */
    public Concept resolve(String name, SchemeUse use, String pointer) {
        var named = named(name, use);
        if (named.isEmpty()) {
            throw problem(UNKNOWN_REFERENCE, Fault.at(pointer, UNKNOWN_REFERENCE.name(), unknownDetail(name, use)));
        }
        if (named.size() > 1) {
            var choices = named.stream().map(Concept::name).sorted().toList();
            String detail =
                    "\"%s\" stands in several schemes; say which: %s".formatted(name, String.join(", ", choices));
            throw problem(INVALID_BODY, Fault.at(pointer, "AMBIGUOUS_REFERENCE", detail));
        }
        var concept = named.get(0);
        getEntityManager().lock(concept, LockModeType.PESSIMISTIC_READ);
        return concept;
    }

    /** Whether there is a concept that {@code scheme:notation} names, whatever its use. */
    boolean isThere(String name) {
        int colon = name.indexOf(':');
        return count(
                        "notation = ?1 and (scheme.slug = ?2 or ?2 member of scheme.formerSlugs)",
                        name.substring(colon + 1),
                        name.substring(0, colon))
                > 0;
    }

    /** The concepts that a filter names, in whatever scheme. */
    public List<Concept> named(List<String> names, SchemeUse use, String parameter, Faults faults) {
        return names.stream()
                .flatMap(name -> faults.collect(() -> filtered(name, use, parameter)).stream())
                .flatMap(List::stream)
                .toList();
    }

    /** The concepts for one use whose notations are these words, whatever their case. */
    public List<Concept> withNotations(Collection<String> words, SchemeUse use) {
        var small = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        return small.isEmpty()
                ? List.of()
                : list("scheme.use = ?1 and lower(notation) in ?2 order by scheme.slug, position", use, small);
    }

    private List<Concept> filtered(String name, SchemeUse use, String parameter) {
        var named = named(name, use);
        if (named.isEmpty()) {
            throw problem(UNKNOWN_REFERENCE, Fault.in(parameter, UNKNOWN_REFERENCE.name(), unknownDetail(name, use)));
        }
        return named;
    }

    private List<Concept> named(String name, SchemeUse use) {
        int colon = name.indexOf(':');
        return colon < 0
                ? list("scheme.use = ?1 and notation = ?2", use, name)
                : list(NAMED, use, name.substring(colon + 1), name.substring(0, colon));
    }

    private String unknownDetail(String name, SchemeUse use) {
        String known = name.contains(":") ? "concat(scheme.slug, ':', notation)" : "notation";
        var candidates = getEntityManager()
                .createQuery("select distinct " + known + " from Concept where scheme.use = :use", String.class)
                .setParameter("use", use)
                .getResultList();
        return "There is no concept \"%s\"%s"
                .formatted(
                        name,
                        Nearest.to(name, candidates)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""));
    }

    private static ProblemException problem(ProblemType type, Fault fault) {
        return new ProblemException(type, fault.detail(), List.of(fault));
    }
}
