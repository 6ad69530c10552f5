package org.croisements.events.inviting;

import static org.croisements.events.EventsProblem.INVITATION_BATCH_NOT_FOUND;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.kit.page.Slugs;

/** Every query on batches of invitations; each is within one event. */
@ApplicationScoped
class InvitationBatchRepository implements PanacheRepositoryBase<InvitationBatch, UUID> {

    InvitationBatch get(Event event, String id) {
        return Slugs.id(id)
                .<InvitationBatch>flatMap(
                        uuid -> find("event = ?1 and id = ?2", event, uuid).firstResultOptional())
                .orElseThrow(
                        () -> INVITATION_BATCH_NOT_FOUND.with("There is no batch of invitations %s to this event", id));
    }
}
