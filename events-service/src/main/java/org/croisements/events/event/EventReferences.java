package org.croisements.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.place.Territories;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;

/** Keeps what events say of organisations and territories true. */
@ApplicationScoped
class EventReferences implements ReferenceListener {

    private final EventRepository events;
    private final EventFeed feed;
    private final Organisations organisations;
    private final Territories territories;

    EventReferences(EventRepository events, EventFeed feed, Organisations organisations, Territories territories) {
        this.events = events;
        this.feed = feed;
        this.organisations = organisations;
        this.territories = territories;
    }

    @Override
    public void referencesChanged(List<ReferenceChange> changes) {
        var ids = organisations.changed(changes);
        var communes = territories.changedCommunes(changes);
        if (ids.isEmpty() && communes.isEmpty()) {
            return;
        }
        var renewal = organisations.renewal(changes);
        feed.renew(events.naming(ids, communes).stream()
                .filter(event -> event.renew(renewal, territories::located))
                .toList());
    }
}
