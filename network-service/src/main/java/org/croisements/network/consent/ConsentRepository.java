package org.croisements.network.consent;

import static org.croisements.network.NetworkProblem.CONSENT_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.network.person.Person;

/** Every query on consents. */
@ApplicationScoped
public class ConsentRepository extends PartRepository<Person, Consent> {

    private static final Sorting SORTING = Sorting.byDefault("-givenOn").key("givenOn", "c.givenDay", LocalDate.class);

    ConsentRepository() {
        super("person", CONSENT_NOT_FOUND, "The person has no consent %s");
    }

    /** All that a person agreed to, the oldest first, as records that may be shown to the person. */
    public List<ConsentDetail> of(Person person) {
        return list("person = ?1 order by givenDay, id", person).stream()
                .map(ConsentDetail::of)
                .toList();
    }

    List<Consent> holding(Person person) {
        return list("person = ?1 and withdrawnOn is null", person);
    }

    ListQuery<Consent> matching(Person person, ConsentFilter filter) {
        var query = new ListQuery<>(getEntityManager(), Consent.class, "c", SORTING)
                .where("c.person = :person", "person", person)
                .whereGiven("c.audience in :audiences", "audiences", filter.audience());
        return filter.holds() == null
                ? query
                : query.where("c.withdrawnOn is " + (filter.holds() ? "" : "not ") + "null");
    }
}
