package org.croisements.events.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.organiser.StoredOrganiser;
import org.croisements.events.place.Territories;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;
import org.croisements.kit.reference.Renewal;
import org.croisements.kit.reference.StoredReference;

/** Keeps what events say of organisations and territories true. */
@ApplicationScoped
class EventReferences implements ReferenceListener {

    /** More would keep whoever names an organisation waiting: news of the directory come in one at a time. */
    private static final int AT_ONCE = 500;

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
        var changed = territories.changed(changes);
        if (ids.isEmpty() && changed.isEmpty()) {
            return;
        }
        var due = events.naming(ids, territories.changedCommunes(changes), changed);
        int now = Math.min(AT_ONCE, due.size());
        renew(due.subList(0, now), organisations.renewal(changes));
        if (now < due.size()) {
            events.noteRenewal(due.subList(now, due.size()));
        }
    }

    /** Renews some of the events that were more than one transaction should hold. */
    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void renewSome() {
        var due = events.takeRenewals(AT_ONCE);
        if (!due.isEmpty()) {
            renew(due, organisations.renewal());
        }
    }

    private void renew(List<UUID> due, Renewal renewal) {
        feed.renew(events.forUpdate(due).stream()
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
