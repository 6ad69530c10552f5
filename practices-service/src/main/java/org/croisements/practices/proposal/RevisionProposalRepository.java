package org.croisements.practices.proposal;

import static org.croisements.practices.PracticesProblem.PROPOSAL_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.practices.practice.Practice;

/** Every query on proposed revisions; each is within one practice. */
@ApplicationScoped
class RevisionProposalRepository extends PartRepository<Practice, RevisionProposal> {

    private static final Sorting SORTING =
            Sorting.byDefault("-createdAt").key("createdAt", "r.createdAt", Instant.class);

    RevisionProposalRepository() {
        super("practice", PROPOSAL_NOT_FOUND, "There is no proposal %s of this practice");
    }

    ListQuery<RevisionProposal> of(Practice practice) {
        return new ListQuery<>(getEntityManager(), RevisionProposal.class, "r", SORTING)
                .where("r.practice.id = :practice", "practice", practice.id());
    }
}
