package org.croisements.network.workinggroup;

import static org.croisements.network.NetworkProblem.WORKING_GROUP_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.network.network.Network;
import org.croisements.network.organisation.Organisation;
import org.croisements.network.person.Person;

/** Every query on working groups. */
@ApplicationScoped
class WorkingGroupRepository extends PartRepository<Network, WorkingGroup> {

    private static final Sorting SORTING = Sorting.byDefault("name").key("name", "g.name", String.class);

    WorkingGroupRepository() {
        super("network", WORKING_GROUP_NOT_FOUND, "The network has no working group %s");
    }

    ListQuery<WorkingGroup> matching(Network network, WorkingGroupFilter filter, List<UUID> members) {
        return new ListQuery<>(getEntityManager(), WorkingGroup.class, "g", SORTING)
                .seenDifferently()
                .where("g.network = :network", "network", network)
                .whereGiven("g.status in :statuses", "statuses", filter.status())
                .whereGiven("g.term.fromDay <= :on and g.term.toDay >= :on", "on", filter.on())
                .whereGiven(
                        "exists (select 1 from g.members m where m.organisation.id in :members)", "members", members);
    }

    List<WorkingGroup> of(Network network) {
        return list("network", network);
    }

    /** The groups in which an organisation works. */
    List<WorkingGroup> with(Organisation organisation) {
        return list(
                "from WorkingGroup g where exists (select 1 from g.members m where m.organisation = ?1)", organisation);
    }

    /** The groups in which a person works. */
    List<WorkingGroup> with(Person person) {
        return list("from WorkingGroup g where exists (select 1 from g.members m where m.person = ?1)", person);
    }
}
