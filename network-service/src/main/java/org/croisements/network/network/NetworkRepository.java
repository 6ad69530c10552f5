package org.croisements.network.network;

import static org.croisements.network.NetworkProblem.NETWORK_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.SluggedRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.network.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** Every query on networks. */
@ApplicationScoped
public class NetworkRepository extends SluggedRepository<Network> {

    private static final Sorting SORTING = Sorting.byDefault("name")
            .key("name", "n.name", String.class)
            .key("updatedAt", "n.updatedAt", Instant.class)
            .key("createdAt", "n.createdAt", Instant.class);

    NetworkRepository() {
        super(NETWORK_NOT_FOUND, "network");
    }

    @Override
    protected String slugOf(Network network) {
        return network.slug;
    }

    /** The networks whose details show this organisation's name. */
    List<Network> supportedBy(Organisation organisation) {
        return list("?1 member of supporters", organisation);
    }

    /** The networks whose details show this network's name. */
    List<Network> childrenOf(Network network) {
        return list("parent", network);
    }

    ListQuery<Network> matching(NetworkFilter filter, @Nullable UUID parent, List<UUID> supporters) {
        return new ListQuery<>(getEntityManager(), Network.class, "n", SORTING)
                .whereGiven("n.kind in :kinds", "kinds", filter.kind())
                .whereContains("n.searchText", "q", filter.q())
                .whereGiven("n.parent.id = :parent", "parent", parent)
                .whereGiven(
                        "exists (select 1 from n.supporters s where s.id in :supporters)", "supporters", supporters);
    }
}
