package org.croisements.events.document;

import static org.croisements.events.EventsProblem.DOCUMENT_NOT_FOUND;
import static org.croisements.events.EventsProblem.NUMBER_TAKEN;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.events.event.Event;
import org.croisements.events.publication.Sight;
import org.croisements.events.publication.Sights;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.SluggedRepository;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.page.Words;
import org.croisements.kit.security.Caller;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Every query on documents. What a caller may not see, no query that serves a caller finds. */
@Singleton
class DocumentRepository extends SluggedRepository<Document> {

    private static final Sorting SORTING = Sorting.byDefault("-createdAt")
            .key("createdAt", "d.createdAt", Instant.class)
            .key("updatedAt", "d.updatedAt", Instant.class)
            .key("title", "d.title", String.class);

    private static final String NUMBER = "document_number_once_per_series";
    private static final String PUBLIC = """
            d.status <> DRAFT and (d.event is null or exists (
                select 1 from Event e
                where e = d.event and e.publication in (PUBLISHED, ARCHIVED) and e.audience = PUBLIC))""";

    private final Sights sights;
    private final Caller caller;

    DocumentRepository(Sights sights, Caller caller) {
        super(DOCUMENT_NOT_FOUND, "document");
        this.sights = sights;
        this.caller = caller;
    }

    @Override
    public Optional<Document> lookUp(String idOrSlug) {
        return Slugs.id(idOrSlug)
                .map(id -> seen("d.id = :key", id))
                .orElseGet(
                        () -> seen("d.slug = :key", idOrSlug).or(() -> seen(":key member of d.formerSlugs", idOrSlug)));
    }

    private Optional<Document> seen(String condition, Object key) {
        var sight = sight();
        return find("from Document d where " + condition + " and (" + sight.condition() + ")", sight.values("key", key))
                .firstResultOptional();
    }

    /** Documents that are no drafts, of events that the caller sees; and those of the caller's own centre. */
    private Sight sight() {
        var events = sights.own();
        if (caller.isNetworkAdmin()) {
            return events;
        }
        String seen = "d.status <> DRAFT and (d.event is null or exists (select 1 from Event e where e = d.event and ("
                + events.condition() + ")))";
        boolean belongs = events.values().containsKey(Sight.CENTRES);
        return new Sight(belongs ? "(" + seen + ") or d.owner.id in :" + Sight.CENTRES : seen, events.values());
    }

    @Override
    protected boolean mayBeNamed(Document document) {
        return document.isPublic();
    }

    @Override
    protected String slugOf(Document document) {
        return document.slug;
    }

    /** The documents that the caller sees and the filter keeps. */
    ListQuery<Document> matching(DocumentFilter filter, List<UUID> events, List<UUID> publishers) {
        var sight = sight();
        var query = new ListQuery<>(getEntityManager(), Document.class, "d", SORTING)
                .whereGiven("d.kind in :kinds", "kinds", filter.kind())
                .whereGiven("d.event.id in :events", "events", events)
                .whereGiven("d.inSeries.series in :series", "series", filter.series())
                .whereGiven("d.publisher.id in :publishers", "publishers", publishers)
                .whereGiven("d.status in :statuses", "statuses", filter.status());
        Words.where(query, "d.searchText", filter.q());
        return query.where(sight.condition(), sight.values());
    }

    /** The nearest public document before a number in its series, if there is one. */
    @Nullable
    Document previous(Document document) {
        return neighbour(document, "<", "desc");
    }

    /** The nearest public document after a number in its series, if there is one. */
    @Nullable
    Document next(Document document) {
        return neighbour(document, ">", "asc");
    }

    private @Nullable Document neighbour(Document document, String beyond, String order) {
        var place = document.inSeries;
        return place == null
                ? null
                : find(
                                "from Document d where d.inSeries.series = ?1 and d.inSeries.number " + beyond
                                        + " ?2 and " + PUBLIC + " order by d.inSeries.number " + order,
                                place.series(),
                                place.number())
                        .firstResult();
    }

    /** The other documents of these series, for a change. */
    List<Document> others(List<String> series, Document document) {
        return find("from Document d where d.inSeries.series in ?1 and d <> ?2 order by d.id", series, document)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The documents about an event, for a change. */
    List<Document> about(Event event) {
        return find("from Document d where d.event = ?1 order by d.id", event)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The documents of these organisations, published by them or with takeaways that name these practices. */
    List<UUID> naming(List<UUID> organisations, List<UUID> practices) {
        return find(
                        "select d.id from Document d where d.owner.id in ?1 or d.publisher.id in ?1"
                                + " or array_intersects(d.named, ?2) order by d.id",
                        organisations,
                        practices.toArray(UUID[]::new))
                .project(UUID.class)
                .list();
    }

    /** The documents with these ids, for a change. */
    List<Document> forUpdate(List<UUID> ids) {
        return find("from Document d where d.id in ?1 order by d.id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether a session is one of an event's. */
    boolean isSessionOf(UUID session, @Nullable Event event) {
        return event != null
                && getEntityManager()
                                .createQuery(
                                        "select count(*) from EventSession s where s.id = :id and s.event = :event",
                                        Long.class)
                                .setParameter("id", session)
                                .setParameter("event", event)
                                .getSingleResult()
                        > 0;
    }

    /** Writes a new or changed document; a number that its series has already is a problem. */
    void save(Document document) {
        try {
            persistAndFlush(document);
        } catch (ConstraintViolationException e) {
            if (NUMBER.equals(e.getConstraintName())) {
                throw NUMBER_TAKEN.with("The series has a document of that number already");
            }
            throw e;
        }
    }
}
