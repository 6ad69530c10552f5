package org.croisements.network.organisation;

import static org.croisements.network.NetworkProblem.ORGANISATION_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.SluggedRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.network.territory.TerritoryKind;
import org.jspecify.annotations.Nullable;

/** Every query on organisations. */
@ApplicationScoped
public class OrganisationRepository extends SluggedRepository<Organisation> {

    private static final Sorting SORTING = Sorting.byDefault("name")
            .key("name", "o.name", String.class)
            .key("updatedAt", "o.updatedAt", java.time.Instant.class)
            .key("createdAt", "o.createdAt", java.time.Instant.class);

    OrganisationRepository() {
        super(ORGANISATION_NOT_FOUND, "organisation");
    }

    @Override
    protected String slugOf(Organisation organisation) {
        return organisation.slug;
    }

    List<Organisation> successors(Organisation organisation) {
        return find(
                        "select o from Organisation o join o.predecessors p where p = ?1 order by o.name, o.id",
                        organisation)
                .list();
    }

    /** The organisations whose details show this one's name: those it hosts, precedes or follows. */
    List<Organisation> showing(Organisation organisation) {
        return find(
                        "from Organisation o where o.hostedBy = ?1 or ?1 member of o.predecessors or o in ?2",
                        organisation,
                        organisation.predecessors)
                .list();
    }

    ListQuery<Organisation> matching(OrganisationFilter filter, @Nullable UUID host) {
        var on = filter.on();
        return coverage(
                coverage(
                        new ListQuery<>(getEntityManager(), Organisation.class, "o", SORTING)
                                .whereGiven("o.kind in :kinds", "kinds", filter.kind())
                                .whereContains("o.searchText", "q", filter.q())
                                .whereGiven("o.existsFrom <= :on and o.existsTo >= :on", "on", on)
                                .whereGiven("o.hostedBy.id = :host", "host", host)
                                .whereGiven(
                                        "array_contains(o.identifierValues, :identifier)",
                                        "identifier",
                                        filter.identifier()),
                        TerritoryKind.REGION,
                        filter.region(),
                        on),
                TerritoryKind.DEPARTMENT,
                filter.department(),
                on);
    }

    private static ListQuery<Organisation> coverage(
            ListQuery<Organisation> query, TerritoryKind kind, List<String> codes, @Nullable LocalDate on) {
        String name = "codes" + kind;
        String then = on == null ? "" : " and c.fromDay <= :on and c.toDay >= :on";
        return query.whereGiven(
                "exists (select 1 from o.coverage c where c.kind = " + kind.name() + " and c.code in :" + name + then
                        + ")",
                name,
                codes);
    }
}
