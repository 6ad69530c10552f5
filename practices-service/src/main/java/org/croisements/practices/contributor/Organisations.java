package org.croisements.practices.contributor;

import static org.croisements.kit.problem.CommonProblem.INVALID_BODY;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.References;
import org.croisements.kit.reference.Renewal;
import org.croisements.kit.reference.StoredReference;

/** The organisations of the directory, as far as this service knows them. */
@ApplicationScoped
public class Organisations {

    /** Where the directory keeps them. */
    public static final String COLLECTION = "organisations";

    private static final String TYPE = "organisation";
    private static final String NETWORK = "network";

    private final References references;

    Organisations(References references) {
        this.references = references;
    }

    /** The reference to store for what stands at a place in a request. */
    public StoredReference resolve(String idOrSlug, String where) {
        return references.resolve(TYPE, idOrSlug, where);
    }

    /** The reference to store for a club or network that stands at a place in a request. */
    public StoredReference network(String idOrSlug, String where) {
        return references.resolve(NETWORK, idOrSlug, where);
    }

    /** A reference to an organisation by its id, with what is known of it now. */
    public Reference shown(UUID id) {
        return present(id).in(COLLECTION);
    }

    /** What is known of an organisation now, or of the one that stands for it. */
    public StoredReference present(UUID id) {
        return resolve(id.toString(), TYPE);
    }

    /** The contributors to store; the same organisation twice in one role is a fault. */
    public List<StoredContributor> resolve(List<NewContributor> contributors, Faults faults) {
        var seen = new HashSet<NewContributor>();
        var resolved = new ArrayList<StoredContributor>();
        for (int i = 0; i < contributors.size(); i++) {
            var contributor = contributors.get(i);
            String at = "/contributors/" + i;
            faults.collect(() -> resolve(contributor.organisation(), at + "/organisation"))
                    .map(organisation -> new StoredContributor(organisation, contributor.role()))
                    .ifPresent(stored -> {
                        if (seen.add(stored.form())) {
                            resolved.add(stored);
                        } else {
                            faults.add(INVALID_BODY, Fault.at(at, "DUPLICATE", "it is in the list already"));
                        }
                    });
        }
        return resolved;
    }

    /** The ids of the organisations that a filter names; what it names wrongly is a fault. */
    public List<UUID> ids(List<String> asked, String parameter, Faults faults) {
        return asked.stream()
                .flatMap(idOrSlug -> faults.collect(() -> resolve(idOrSlug, parameter)).stream())
                .map(StoredReference::id)
                .toList();
    }

    /** The ids of the organisations among changed records. */
    public List<UUID> changed(List<ReferenceChange> changes) {
        return changes.stream()
                .filter(change -> change.type().equals(TYPE))
                .map(change -> change.reference().id())
                .toList();
    }

    /** What becomes of stored references by these changes: see {@link Renewal}. */
    public Renewal renewal(List<ReferenceChange> changes) {
        return references.renewal(TYPE, changes);
    }

    /** The same for references to clubs and networks. */
    public Renewal networkRenewal(List<ReferenceChange> changes) {
        return references.renewal(NETWORK, changes);
    }
}
