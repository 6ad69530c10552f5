package org.croisements.network.merge;

import static org.croisements.network.NetworkProblem.ORGANISATION_MERGE_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;
import org.croisements.network.organisation.Organisation;

/** Every query on merges. */
@ApplicationScoped
class OrganisationMergeRepository implements PanacheRepositoryBase<OrganisationMerge, UUID> {

    private static final Sorting SORTING = Sorting.byDefault("-mergedAt").key("mergedAt", "m.mergedAt", Instant.class);

    OrganisationMerge get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** The merge for undoing it: nobody else does until the transaction ends. */
    OrganisationMerge getForUpdate(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> notFound(id));
    }

    private static RuntimeException notFound(UUID id) {
        return ORGANISATION_MERGE_NOT_FOUND.with("There is no merge %s, or it was undone", id);
    }

    /** The merges into an organisation, in their order. */
    List<OrganisationMerge> into(Organisation survivor) {
        return list("survivor = ?1 order by mergedAt, id", survivor);
    }

    ListQuery<OrganisationMerge> all() {
        return new ListQuery<>(getEntityManager(), OrganisationMerge.class, "m", SORTING);
    }
}
