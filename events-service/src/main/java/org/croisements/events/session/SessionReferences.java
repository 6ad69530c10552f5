package org.croisements.events.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.croisements.events.organiser.Organisations;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;
import org.croisements.kit.reference.StoredReference;

/** Keeps what sessions say of organisations and practices true. */
@ApplicationScoped
class SessionReferences implements ReferenceListener {

    private static final String PRACTICE = "practice";

    private final SessionRepository sessions;
    private final SessionFeed feed;
    private final Organisations organisations;

    SessionReferences(SessionRepository sessions, SessionFeed feed, Organisations organisations) {
        this.sessions = sessions;
        this.feed = feed;
        this.organisations = organisations;
    }

    @Override
    public void referencesChanged(List<ReferenceChange> changes) {
        Map<UUID, StoredReference> practices = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.type().equals(PRACTICE))
                .forEach(change -> practices.put(change.reference().id(), change.reference()));
        var ids = new java.util.ArrayList<>(organisations.changed(changes));
        ids.addAll(practices.keySet());
        if (ids.isEmpty()) {
            return;
        }
        var renewal = organisations.renewal(changes);
        feed.tellAnew(sessions.naming(ids).stream()
                .filter(session -> {
                    var organisation = renewal.of(session.id, session.named);
                    return session.renew(stored -> practices.getOrDefault(stored.id(), organisation.apply(stored)));
                })
                .toList());
    }
}
