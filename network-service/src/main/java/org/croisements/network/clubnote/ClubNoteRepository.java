package org.croisements.network.clubnote;

import static org.croisements.network.NetworkProblem.CLUB_NOTE_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.croisements.network.network.Network;

/** Every query on clubs' notes. */
@ApplicationScoped
class ClubNoteRepository implements PanacheRepositoryBase<ClubNote, UUID> {

    private static final Sorting SORTING =
            Sorting.byDefault("-createdAt").key("createdAt", "n.createdAt", Instant.class);

    /** A note of a network, or the problem that there is none. */
    ClubNote get(Network network, String id) {
        Optional<ClubNote> found = Slugs.id(id)
                .flatMap(asked ->
                        find("network = ?1 and id = ?2", network, asked).firstResultOptional());
        return found.orElseThrow(() -> CLUB_NOTE_NOT_FOUND.with("There is no note %s here for you", id));
    }

    ClubNote getForUpdate(Network network, String id) {
        var found = get(network, id);
        getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    ListQuery<ClubNote> of(Network network) {
        return new ListQuery<>(getEntityManager(), ClubNote.class, "n", SORTING)
                .where("n.network = :network", "network", network);
    }
}
