package org.croisements.network.clubnote;

import static org.croisements.network.NetworkProblem.CLUB_NOTE_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.PartRepository;
import org.croisements.kit.page.Sorting;
import org.croisements.network.network.Network;

/** Every query on clubs' notes. */
@ApplicationScoped
class ClubNoteRepository extends PartRepository<Network, ClubNote> {

    private static final Sorting SORTING =
            Sorting.byDefault("-createdAt").key("createdAt", "n.createdAt", Instant.class);

    ClubNoteRepository() {
        super("network", CLUB_NOTE_NOT_FOUND, "There is no note %s here for you");
    }

    ListQuery<ClubNote> of(Network network) {
        return new ListQuery<>(getEntityManager(), ClubNote.class, "n", SORTING)
                .where("n.network = :network", "network", network);
    }
}
