package org.croisements.events.event;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.croisements.events.publication.Audience;
import org.croisements.events.publication.Publication;
import org.croisements.events.renewal.Renewable;
import org.croisements.events.renewal.Renewals;
import org.croisements.events.series.EventSeries;
import org.croisements.events.series.EventSeriesListener;
import org.croisements.events.status.EventStatus;
import org.croisements.kit.change.Changes;
import org.croisements.kit.reference.ReferenceChange;
import org.jspecify.annotations.Nullable;

/** Tells the change feed of public events, and keeps true what events say of one another. Drafts are never told. */
@ApplicationScoped
class EventFeed implements EventSeriesListener, Renewable {

    private static final String TYPE = "event";

    /** What others say of an event, as it was before a change. */
    record Standing(
            String slug,
            String title,
            Publication publication,
            Audience audience,
            EventStatus status,
            String timeZone,
            @Nullable String place,
            boolean isPublic) {

        static Standing of(Event event) {
            return new Standing(
                    event.slug,
                    event.title,
                    event.publication,
                    event.audience,
                    event.status,
                    event.timeZone,
                    event.placeName(),
                    event.isPublic());
        }
    }

    private final EventRepository events;
    private final List<EventParts> parts;
    private final Changes changes;
    private final Renewals renewals;
    private final Clock clock;

    EventFeed(EventRepository events, @All List<EventParts> parts, Changes changes, Renewals renewals, Clock clock) {
        this.events = events;
        this.parts = parts;
        this.changes = changes;
        this.renewals = renewals;
        this.clock = clock;
    }

    /** An event was added. */
    EventDetail added(Event event) {
        var detail = EventDetail.of(event);
        if (event.isPublic()) {
            changes.changed(TYPE, event.id, event.slug, event.version, detail);
        }
        return detail;
    }

    /** An event was changed. */
    EventDetail changed(Event event, Standing before) {
        var detail = added(event);
        if (before.isPublic && !event.isPublic()) {
            changes.hidden(TYPE, event.id, before.slug, event.version);
            parts.forEach(part -> part.hidden(event));
        } else if (!before.isPublic && event.isPublic()) {
            parts.forEach(part -> part.shown(event));
        }
        if (!before.equals(Standing.of(event))) {
            renew(events.following(event));
            parts.forEach(part -> part.renamed(event));
        }
        return detail;
    }

    /** An event is about to go. */
    void deleted(Event event) {
        parts.forEach(part -> part.deleted(event));
        if (event.isPublic()) {
            changes.deleted(TYPE, event.id, event.slug, event.version + 1);
        }
    }

    @Override
    public void renamed(EventSeries series) {
        renewals.renew(this, events.editionsOf(series), null);
    }

    @Override
    public String kind() {
        return "edition";
    }

    @Override
    public void renew(List<UUID> ids, @Nullable List<ReferenceChange> changes) {
        renew(events.forUpdate(ids));
    }

    /** What these events say of others' records has changed, so they have a new version. */
    void renew(List<Event> renewed) {
        for (Event event : renewed) {
            event.updatedAt = clock.instant();
        }
        events.flush();
        renewed.forEach(this::added);
    }
}
