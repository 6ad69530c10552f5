package org.croisements.events.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.practice.Practices;
import org.croisements.events.renewal.Renewable;
import org.croisements.events.renewal.Renewals;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;
import org.jspecify.annotations.Nullable;

/** Keeps what sessions say of organisations and practices true. */
@ApplicationScoped
class SessionReferences implements ReferenceListener, Renewable {

    private final SessionRepository sessions;
    private final SessionFeed feed;
    private final Organisations organisations;
    private final Practices practices;
    private final Renewals renewals;

    SessionReferences(
            SessionRepository sessions,
            SessionFeed feed,
            Organisations organisations,
            Practices practices,
            Renewals renewals) {
        this.sessions = sessions;
        this.feed = feed;
        this.organisations = organisations;
        this.practices = practices;
        this.renewals = renewals;
    }

    @Override
    public void referencesChanged(List<ReferenceChange> changes) {
        var ids = Stream.concat(organisations.changed(changes).stream(), practices.changed(changes).stream())
                .toList();
        if (!ids.isEmpty()) {
            renewals.renew(this, sessions.naming(ids), changes);
        }
    }

    @Override
    public String kind() {
        return "session";
    }

    @Override
    public void renew(List<UUID> ids, @Nullable List<ReferenceChange> changes) {
        var renewal = organisations.renewal(changes);
        var shown = practices.renewal(changes);
        feed.tellAnew(sessions.forUpdate(ids).stream()
                .filter(session ->
                        session.renew(renewal.of(session.id, session.named), shown.of(session.id, session.named)))
                .toList());
    }
}
