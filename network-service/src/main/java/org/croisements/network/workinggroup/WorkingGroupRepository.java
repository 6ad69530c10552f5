package org.croisements.network.workinggroup;

import static org.croisements.network.NetworkProblem.WORKING_GROUP_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.croisements.network.network.Network;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.person.Person;
import org.jspecify.annotations.Nullable;

/** Every query on working groups. */
@ApplicationScoped
class WorkingGroupRepository implements PanacheRepositoryBase<WorkingGroup, UUID> {

    private static final Sorting SORTING = Sorting.byDefault("name").key("name", "g.name", String.class);

    /** A working group of a network, or the problem that there is none. */
    WorkingGroup get(Network network, String id) {
        Optional<WorkingGroup> found = Slugs.id(id)
                .flatMap(asked ->
                        find("network = ?1 and id = ?2", network, asked).firstResultOptional());
        return found.orElseThrow(() -> WORKING_GROUP_NOT_FOUND.with("The network has no working group %s", id));
    }

    WorkingGroup getForUpdate(Network network, String id) {
        var found = get(network, id);
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    WorkingGroup asStored(WorkingGroup group) {
        getEntityManager().refresh(group);
        return group;
    }

    ListQuery<WorkingGroup> matching(Network network, WorkingGroupFilter filter, @Nullable Organisation organisation) {
        return new ListQuery<>(getEntityManager(), WorkingGroup.class, "g", SORTING)
                .seenDifferently()
                .where("g.network = :network", "network", network)
                .whereGiven("g.status in :statuses", "statuses", filter.status())
                .whereGiven("g.term.fromDay <= :on and g.term.toDay >= :on", "on", filter.on())
                .whereGiven(
                        "exists (select 1 from g.members m where m.organisation = :organisation)",
                        "organisation",
                        organisation);
    }

    /** The groups in which a person works. */
    List<WorkingGroup> with(Person person) {
        return list("from WorkingGroup g where exists (select 1 from g.members m where m.person = ?1)", person);
    }
}
