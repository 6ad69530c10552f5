package org.croisements.events.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventParts;
import org.croisements.kit.change.Changes;

/** Tells the change feed of the sessions of public events; of the others it is silent. */
@ApplicationScoped
class SessionFeed implements EventParts {

    private static final String TYPE = "session";

    private final SessionRepository sessions;
    private final Changes changes;

    SessionFeed(SessionRepository sessions, Changes changes) {
        this.sessions = sessions;
        this.changes = changes;
    }

    /** A session was added or changed. */
    void changed(EventSession session) {
        if (session.event.isPublic()) {
            tell(session);
        }
    }

    /** A session is about to go. */
    void deleted(EventSession session) {
        if (session.event.isPublic()) {
            changes.deleted(TYPE, session.id, null, session.version + 1);
        }
    }

    @Override
    public void shown(Event event) {
        sessions.of(event).forEach(this::tell);
    }

    @Override
    public void hidden(Event event) {
        sessions.of(event).forEach(session -> changes.hidden(TYPE, session.id, null, session.version));
    }

    @Override
    public void deleted(Event event) {
        sessions.of(event).forEach(session -> {
            deleted(session);
            sessions.delete(session);
        });
    }

    private void tell(EventSession session) {
        changes.changed(TYPE, session.id, null, session.version, SessionDetail.of(session, false));
    }
}
