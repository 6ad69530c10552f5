package org.croisements.events.invitation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.croisements.events.organiser.Organisations;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;

/** Writes down which invitations have expired, and keeps what they say of organisations true. */
@ApplicationScoped
class InvitationUpkeep implements ReferenceListener {

    private final InvitationRepository invitations;
    private final Organisations organisations;
    private final Clock clock;

    InvitationUpkeep(InvitationRepository invitations, Organisations organisations, Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m")
    @Transactional
    void expire() {
        invitations.expire(clock.instant());
    }

    @Override
    public void referencesChanged(List<ReferenceChange> changes) {
        var ids = organisations.changed(changes);
        if (ids.isEmpty()) {
            return;
        }
        var renewal = organisations.renewal(changes);
        for (Invitation invitation : invitations.naming(ids)) {
            var present = renewal.of(invitation.id, List.of(invitation.organisation.id()))
                    .apply(invitation.organisation);
            // Who was merged into another that has an invitation of its own keeps the one it had.
            boolean doubled = !present.id().equals(invitation.organisation.id())
                    && invitations.isInvited(invitation.event, present.id());
            if (!doubled && !present.equals(invitation.organisation)) {
                invitation.organisation = present;
                invitation.updatedAt = clock.instant();
            }
        }
    }
}
