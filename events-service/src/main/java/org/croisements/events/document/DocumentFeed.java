package org.croisements.events.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventParts;
import org.croisements.events.event.EventRepository;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.practice.Practices;
import org.croisements.events.renewal.Renewable;
import org.croisements.events.renewal.Renewals;
import org.croisements.kit.change.Changes;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceListener;
import org.jspecify.annotations.Nullable;

/** Tells the change feed of public documents, and keeps true what they say of one another, of events and of organisations. */
@ApplicationScoped
class DocumentFeed implements EventParts, ReferenceListener, Renewable {

    private static final String TYPE = "document";

    /** What others say of a document, as it was before a change. */
    record Standing(
            String slug,
            String title,
            boolean isPublic,
            @Nullable NumberInSeries inSeries) {

        static Standing of(Document document) {
            return new Standing(document.slug, document.title, document.isPublic(), document.inSeries);
        }
    }

    private final DocumentRepository documents;
    private final EventRepository events;
    private final Organisations organisations;
    private final Practices practices;
    private final Renewals renewals;
    private final Changes changes;
    private final Clock clock;

    DocumentFeed(
            DocumentRepository documents,
            EventRepository events,
            Organisations organisations,
            Practices practices,
            Renewals renewals,
            Changes changes,
            Clock clock) {
        this.documents = documents;
        this.events = events;
        this.organisations = organisations;
        this.practices = practices;
        this.renewals = renewals;
        this.changes = changes;
        this.clock = clock;
    }

    /** The event that a document is about, as the caller sees it: its owner may see the document and not the event. */
    @Nullable
    Reference about(Document document) {
        return document.event == null ? null : events.shown(document.event);
    }

    DocumentDetail detail(Document document) {
        return DocumentDetail.of(document, about(document), documents.previous(document), documents.next(document));
    }

    /** A document was added. */
    DocumentDetail added(Document document) {
        var detail = told(document);
        if (document.inSeries != null) {
            renew(documents.others(List.of(document.inSeries.series()), document));
        }
        return detail;
    }

    /** A document was changed. */
    DocumentDetail changed(Document document, Standing before) {
        var detail = told(document);
        if (before.isPublic && !document.isPublic()) {
            changes.hidden(TYPE, document.id, before.slug, document.version);
        }
        if (!before.equals(Standing.of(document))) {
            var series = Stream.of(before.inSeries, document.inSeries)
                    .filter(Objects::nonNull)
                    .map(NumberInSeries::series)
                    .distinct()
                    .toList();
            if (!series.isEmpty()) {
                renew(documents.others(series, document));
            }
        }
        return detail;
    }

    /** A document has gone. */
    void deleted(Document document) {
        if (document.isPublic()) {
            changes.deleted(TYPE, document.id, document.slug, document.version + 1);
        }
        if (document.inSeries != null) {
            renew(documents.others(List.of(document.inSeries.series()), document));
        }
    }

    @Override
    public void shown(Event event) {
        renew(documents.about(event));
    }

    @Override
    public void hidden(Event event) {
        documents.about(event).stream()
                .filter(document -> document.status != DocumentStatus.DRAFT)
                .forEach(document -> changes.hidden(TYPE, document.id, document.slug, document.version));
    }

    @Override
    public void renamed(Event event) {
        renew(documents.about(event));
    }

    @Override
    public void referencesChanged(List<ReferenceChange> changed) {
        var ids = organisations.changed(changed);
        var shown = practices.changed(changed);
        if (!ids.isEmpty() || !shown.isEmpty()) {
            renewals.renew(this, documents.naming(ids, shown), changed);
        }
    }

    @Override
    public String kind() {
        return TYPE;
    }

    @Override
    public void renew(List<UUID> ids, @Nullable List<ReferenceChange> changes) {
        var renewal = organisations.renewal(changes);
        var shown = practices.renewal(changes);
        renew(documents.forUpdate(ids).stream()
                .filter(document -> document.renew(
                        renewal.of(document.id, document.organisationIds()), shown.of(document.id, document.named)))
                .toList());
    }

    /** What these documents say of others has changed, so they have a new version. */
    private void renew(List<Document> renewed) {
        for (Document document : renewed) {
            document.updatedAt = clock.instant();
        }
        documents.flush();
        renewed.stream().filter(Document::isPublic).forEach(this::told);
    }

    private DocumentDetail told(Document document) {
        var detail = detail(document);
        if (document.isPublic()) {
            changes.changed(TYPE, document.id, document.slug, document.version, detail);
        }
        return detail;
    }
}
