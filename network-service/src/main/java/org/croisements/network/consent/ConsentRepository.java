package org.croisements.network.consent;

import static org.croisements.network.NetworkProblem.CONSENT_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.croisements.network.person.Person;

/** Every query on consents. */
@ApplicationScoped
public class ConsentRepository implements PanacheRepositoryBase<Consent, UUID> {

    private static final Sorting SORTING = Sorting.byDefault("-givenOn").key("givenOn", "c.givenDay", LocalDate.class);

    /** A person's consent, or the problem that there is none. */
    Consent get(Person person, String id) {
        Optional<Consent> found = Slugs.id(id)
                .flatMap(asked -> find("person = ?1 and id = ?2", person, asked).firstResultOptional());
        return found.orElseThrow(() -> CONSENT_NOT_FOUND.with("The person has no consent %s", id));
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
