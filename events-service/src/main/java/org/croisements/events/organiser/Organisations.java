package org.croisements.events.organiser;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.problem.CommonProblem;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.Faults;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.References;
import org.croisements.kit.reference.Renewal;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** The organisations of the directory, as far as this service knows them. */
@ApplicationScoped
public class Organisations {

    static final String COLLECTION = "organisations";
    private static final String TYPE = "organisation";

    private final References references;

    Organisations(References references) {
        this.references = references;
    }

    /** The reference to store for what stands at a place in a request. */
    public StoredReference resolve(String idOrSlug, String where) {
        return references.resolve(TYPE, idOrSlug, where);
    }

    /** What is known of an organisation now, or of the one that stands for it. */
    public StoredReference present(UUID id) {
        return resolve(id.toString(), TYPE);
    }

    /** What is known of an organisation now. */
    public Reference shown(UUID id) {
        return present(id).in(COLLECTION);
    }

    /** The organisers to store; the same organisation twice in one role is a fault. */
    public List<StoredOrganiser> resolve(List<NewOrganiser> organisers, Faults faults) {
        var resolved = new ArrayList<StoredOrganiser>();
        for (int i = 0; i < organisers.size(); i++) {
            var organiser = organisers.get(i);
            String at = "/organisers/" + i;
            faults.collect(() -> resolve(organiser.organisation(), at + "/organisation"))
                    .map(organisation -> new StoredOrganiser(organisation, organiser.role()))
                    .ifPresent(stored -> add(stored, resolved, at, faults));
        }
        return resolved;
    }

    /** The organisations to store where only they are listed; the same one twice is a fault. */
    public List<StoredReference> resolveAll(List<String> idsOrSlugs, String at, Faults faults) {
        var resolved = new ArrayList<StoredReference>();
        for (int i = 0; i < idsOrSlugs.size(); i++) {
            String idOrSlug = idsOrSlugs.get(i);
            String where = at + "/" + i;
            faults.collect(() -> resolve(idOrSlug, where))
                    .ifPresent(organisation -> add(organisation, resolved, where, faults));
        }
        return resolved;
    }

    private static <T> void add(T item, List<T> items, String at, Faults faults) {
        if (items.contains(item)) {
            faults.add(CommonProblem.INVALID_BODY, Fault.at(at, "DUPLICATE", "it is in the list already"));
        } else {
            items.add(item);
        }
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

    /** What becomes of stored references by these changes, or by what is known now: see {@link Renewal}. */
    public Renewal renewal(@Nullable List<ReferenceChange> changes) {
        return changes == null ? references.renewal(TYPE) : references.renewal(TYPE, changes);
    }
}
