package org.croisements.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.organiser.StoredOrganiser;
import org.croisements.events.place.Territories;
import org.croisements.events.renewal.Renewable;
import org.croisements.events.renewal.Renewals;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;
import org.croisements.kit.reference.StoredReference;
import org.jspecify.annotations.Nullable;

/** Keeps what events say of organisations and territories true. */
@ApplicationScoped
class EventReferences implements ReferenceListener, Renewable {

    private final EventRepository events;
    private final EventFeed feed;
    private final Organisations organisations;
    private final Territories territories;
    private final Renewals renewals;

    EventReferences(
            EventRepository events,
            EventFeed feed,
            Organisations organisations,
            Territories territories,
            Renewals renewals) {
        this.events = events;
        this.feed = feed;
        this.organisations = organisations;
        this.territories = territories;
        this.renewals = renewals;
    }

    @Override
    public void referencesChanged(List<ReferenceChange> changes) {
        var ids = organisations.changed(changes);
        var changed = territories.changed(changes);
        if (ids.isEmpty() && changed.isEmpty()) {
            return;
        }
        renewals.renew(this, events.naming(ids, territories.changedCommunes(changes), changed), changes);
    }

    @Override
    public String kind() {
        return "event";
    }

    @Override
    public void renew(List<UUID> ids, @Nullable List<ReferenceChange> changes) {
        var renewal = organisations.renewal(changes);
        feed.renew(events.forUpdate(ids).stream()
                .filter(event -> renew(event, renewal.of(event.id, organisationsOf(event))))
                .toList());
    }

    private static List<UUID> organisationsOf(Event event) {
        return Stream.concat(Stream.of(event.owner), event.organisers.stream().map(StoredOrganiser::organisation))
                .map(StoredReference::id)
                .toList();
    }

    /** Takes over what is known of others' records now, and says whether that is any news. */
    private boolean renew(Event event, UnaryOperator<StoredReference> renewal) {
        var owner = renewal.apply(event.owner);
        var organisers = event.organisers.stream()
                .map(organiser -> organiser.renewed(renewal))
                .distinct()
                .toList();
        var place = event.place == null ? null : territories.located(event.place);
        var about = event.territories.stream().map(territories::renewed).toList();
        boolean news = !owner.equals(event.owner)
                || !organisers.equals(event.organisers)
                || !Objects.equals(place, event.place)
                || !about.equals(event.territories);
        event.owner = owner;
        event.place = place;
        Event.set(event.organisers, organisers);
        Event.set(event.territories, about);
        event.subject = event.subject.in(about);
        return news;
    }
}
