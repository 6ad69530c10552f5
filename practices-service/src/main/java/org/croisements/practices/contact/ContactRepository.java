package org.croisements.practices.contact;

import static org.croisements.practices.PracticesProblem.CONTACT_NOT_FOUND;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.security.Caller;
import org.croisements.practices.practice.Practice;

/** Every query on contacts; each is within one practice and holds only whom the caller may see. */
@Singleton
class ContactRepository extends PartRepository<Practice, Contact> {

    private static final Sorting SORTING = Sorting.byDefault("name")
            .key("name", "c.name", String.class)
            .key("createdAt", "c.createdAt", Instant.class);

    private final Caller caller;

    ContactRepository(Caller caller) {
        super("practice", CONTACT_NOT_FOUND, "There is no contact %s of this practice");
        this.caller = caller;
    }

    ListQuery<Contact> of(Practice practice) {
        return new ListQuery<>(getEntityManager(), Contact.class, "c", SORTING)
                .where("c.practice.id = :practice", "practice", practice.id())
                .where("c.audience in :seen", "seen", seen(practice))
                .seenDifferently();
    }

    @Override
    public Optional<Contact> lookUp(Practice of, String id) {
        return super.lookUp(of, id).filter(contact -> seen(of).contains(contact.audience));
    }

    private List<ContactAudience> seen(Practice practice) {
        var seen = new ArrayList<>(List.of(ContactAudience.PUBLIC));
        if (caller.readsShared("practices:read")) {
            seen.add(ContactAudience.NETWORK);
        }
        if (caller.maySee(practice.ownerId())) {
            seen.add(ContactAudience.CENTRE);
        }
        return seen;
    }
}
