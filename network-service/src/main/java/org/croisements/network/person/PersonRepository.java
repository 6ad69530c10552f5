package org.croisements.network.person;

import static org.croisements.network.NetworkProblem.PERSON_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.SluggedRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.network.network.Network;
import org.croisements.network.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** Every query on people. */
@ApplicationScoped
class PersonRepository extends SluggedRepository<Person> {

    private static final Sorting SORTING = Sorting.byDefault("name")
            .key("name", "p.familyName", String.class)
            .key("updatedAt", "p.updatedAt", Instant.class)
            .key("createdAt", "p.createdAt", Instant.class);

    PersonRepository() {
        super(PERSON_NOT_FOUND, "person");
    }

    @Override
    protected String slugOf(Person person) {
        return person.slug;
    }

    /** The people whose entries show this organisation's name. */
    List<Person> affiliatedTo(Organisation organisation) {
        return list(
                "from Person p where exists (select 1 from p.affiliations a where a.organisation = ?1)", organisation);
    }

    /** The people whose entries show this network's name. */
    List<Person> mandatedBy(Network network) {
        return list("from Person p where exists (select 1 from p.mandates m where m.network = ?1)", network);
    }

    ListQuery<Person> matching(
            PersonFilter filter, @Nullable Organisation organisation, @Nullable Network network, boolean all) {
        var query = new ListQuery<>(getEntityManager(), Person.class, "p", SORTING);
        if (!all) {
            query.where("p.visibility = PUBLIC");
        }
        var on = filter.on();
        String then = on == null ? "" : " and x.term.fromDay <= :on and x.term.toDay >= :on";
        query.whereContains("p.searchText", "q", filter.q())
                .whereGiven(
                        "exists (select 1 from p.affiliations x where x.organisation = :organisation" + then + ")",
                        "organisation",
                        organisation)
                .whereGiven(
                        "exists (select 1 from p.mandates x where x.network = :network" + then + ")",
                        "network",
                        network);
        if (on != null) {
            query.where(
                    "exists (select 1 from p.affiliations x where true" + then
                            + ") or exists (select 1 from p.mandates x where true" + then + ")",
                    "on",
                    on);
        }
        return query;
    }
}
