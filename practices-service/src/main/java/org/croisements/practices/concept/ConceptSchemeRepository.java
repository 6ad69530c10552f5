package org.croisements.practices.concept;

import static org.croisements.practices.PracticesProblem.CONCEPT_SCHEME_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.SluggedRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.page.Words;

/** Every query on concept schemes. */
@ApplicationScoped
public class ConceptSchemeRepository extends SluggedRepository<ConceptScheme> {

    private static final Sorting SORTING = Sorting.byDefault("label")
            .key("label", "s.labelFr", String.class)
            .key("updatedAt", "s.updatedAt", Instant.class)
            .key("createdAt", "s.createdAt", Instant.class);

    ConceptSchemeRepository() {
        super(CONCEPT_SCHEME_NOT_FOUND, "concept scheme");
    }

    @Override
    protected String slugOf(ConceptScheme scheme) {
        return scheme.slug;
    }

    ListQuery<ConceptScheme> matching(ConceptSchemeFilter filter) {
        var all = new ListQuery<>(getEntityManager(), ConceptScheme.class, "s", SORTING)
                .whereGiven(
                        "exists (select 1 from s.concepts c where c.notation in :notations)",
                        "notations",
                        filter.notation())
                .whereGiven("s.use in :uses", "uses", filter.use())
                .whereGiven(
                        "coalesce(s.fromYear, 0) <= :year and coalesce(s.toYear, 9999) >= :year",
                        "year",
                        filter.year());
        return Words.where(all, "s.searchText", filter.q());
    }
}
