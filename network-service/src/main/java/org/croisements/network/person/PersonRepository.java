package org.croisements.network.person;

import static org.croisements.network.NetworkProblem.PERSON_NOT_FOUND;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.SluggedRepository;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.security.Caller;
import org.croisements.network.network.Network;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.profile.PersonField;
import org.jspecify.annotations.Nullable;

/** Every query on people. Whom the caller may not see is not there, whatever names them. */
@Singleton
public class PersonRepository extends SluggedRepository<Person> {

    private static final Sorting SORTING = Sorting.byDefault("name").key("name", "p.familyName", String.class);

    private final Caller caller;

    PersonRepository(Caller caller) {
        super(PERSON_NOT_FOUND, "person");
        this.caller = caller;
    }

    @Override
    protected String slugOf(Person person) {
        return person.slug;
    }

    @Override
    public Optional<Person> lookUp(String idOrSlug) {
        return Slugs.id(idOrSlug)
                .map(id -> seen("p.id = :key", id))
                .orElseGet(
                        () -> seen("p.slug = :key", idOrSlug).or(() -> seen(":key member of p.formerSlugs", idOrSlug)));
    }

    private Optional<Person> seen(String condition, Object key) {
        var viewer = Viewer.of(caller);
        return find(
                        "from Person p where " + condition + " and " + viewer.condition("p", PersonField.NAME),
                        viewer.values("key", key))
                .firstResultOptional();
    }

    @Override
    protected boolean mayBeNamed(Person person) {
        return Viewer.of(caller).sees(person, PersonField.NAME);
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

    ListQuery<Person> matching(PersonFilter filter, List<UUID> organisations, @Nullable UUID network, Viewer viewer) {
        var query = viewer.where(
                new ListQuery<>(getEntityManager(), Person.class, "p", SORTING).seenDifferently(),
                viewer.condition("p", PersonField.NAME));
        var on = filter.on();
        String then = on == null ? "" : " and x.term.fromDay <= :on and x.term.toDay >= :on";
        String function = viewer.condition("p", PersonField.FUNCTIONS)
                + " and exists (select 1 from p.affiliations x where %s" + then + ")";
        String mandate = viewer.condition("p", PersonField.MANDATES)
                + " and exists (select 1 from p.mandates x where %s" + then + ")";
        query.whereContains("p.searchText", "q", filter.q())
                .whereGiven(function.formatted("x.organisation.id in :organisations"), "organisations", organisations)
                .whereGiven(mandate.formatted("x.network.id = :network"), "network", network)
                .whereGiven("(" + function.formatted("1 = 1") + ") or (" + mandate.formatted("1 = 1") + ")", "on", on);
        return filter.expertise() == null
                ? query
                : query.where(viewer.condition("p", PersonField.EXPERTISE))
                        .whereContains("p.expertiseText", "expertise", filter.expertise());
    }
}
