package org.croisements.practices.intake;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.security.Caller;
import org.croisements.practices.practice.Practice;

/** Every query on proposals to withdraw; who sees them works on the practice or moderates. */
@Singleton
class TombstoneProposalRepository implements PanacheRepositoryBase<TombstoneProposal, UUID> {

    private static final Sorting SORTING =
            Sorting.byDefault("-noticedAt").key("noticedAt", "t.noticedAt", Instant.class);

    private final Caller caller;
    private final Clock clock;

    TombstoneProposalRepository(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    ListQuery<TombstoneProposal> ofCaller() {
        var all = new ListQuery<>(getEntityManager(), TombstoneProposal.class, "t", SORTING);
        return caller.moderates()
                ? all
                : all.where(
                        "t.practice.owner.id = :centre",
                        "centre",
                        caller.centre().orElse(new UUID(0, 0)));
    }

    /**
     * After a whole harvest, of the caller's own practices: proposes to withdraw what is public and was not seen, and takes
     * back what was seen again.
     */
    @Transactional
    void propose(String scheme, Collection<String> seen) {
        list("scheme = ?1 and value in ?2", scheme, seen).stream()
                .filter(proposal -> caller.maySee(proposal.practice.ownerId()))
                .forEach(this::delete);
        var missing = getEntityManager()
                .createQuery("""
                        select p from Practice p join p.externalIds e
                        where e.scheme = :scheme and e.value not in :seen
                        and p.publication in (PUBLISHED, NEEDS_UPDATE)
                        and not exists (select 1 from TombstoneProposal t where t.practice = p and t.scheme = :scheme)
                        """, Practice.class)
                .setParameter("scheme", scheme)
                .setParameter("seen", seen)
                .getResultList();
        for (Practice practice : missing) {
            if (caller.maySee(practice.ownerId())) {
                practice.externalIds().stream()
                        .filter(id -> id.scheme().equals(scheme))
                        .forEach(id -> persist(new TombstoneProposal(practice, id, clock.instant())));
            }
        }
    }
}
