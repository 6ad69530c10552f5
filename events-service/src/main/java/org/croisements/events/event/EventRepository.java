package org.croisements.events.event;

import static org.croisements.events.EventsProblem.EDITION_TAKEN;
import static org.croisements.events.EventsProblem.EVENT_NOT_FOUND;
import static org.croisements.events.EventsProblem.RECORD_IN_USE;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.croisements.events.filter.EventFilter;
import org.croisements.events.filter.EventFilterLinks;
import org.croisements.events.place.Near;
import org.croisements.events.publication.Sights;
import org.croisements.events.series.EventSeries;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.SluggedRepository;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Sorting;
import org.croisements.kit.page.Words;
import org.croisements.kit.reference.Reference;
import org.hibernate.exception.ConstraintViolationException;

/** Every query on events. What a caller may not see, no query that serves a caller finds. */
@Singleton
public class EventRepository extends SluggedRepository<Event> {

    private static final Sorting SORTING = Sorting.byDefault("-startsOn")
            .key("startsOn", "e.startsOn", LocalDate.class)
            .key("title", "e.title", String.class)
            .key("updatedAt", "e.updatedAt", Instant.class);

    private static final String EDITION = "event_edition_once_per_series";

    private final Sights sights;

    EventRepository(Sights sights) {
        super(EVENT_NOT_FOUND, "event");
        this.sights = sights;
    }

    @Override
    public Optional<Event> lookUp(String idOrSlug) {
        return Slugs.id(idOrSlug)
                .map(id -> seen("e.id = :key", id))
                .orElseGet(
                        () -> seen("e.slug = :key", idOrSlug).or(() -> seen(":key member of e.formerSlugs", idOrSlug)));
    }

    private Optional<Event> seen(String condition, Object key) {
        var sight = sights.own();
        return find("from Event e where " + condition + " and (" + sight.condition() + ")", sight.values("key", key))
                .firstResultOptional();
    }

    /** A reference to an event for the caller; of one that they don't see, only the id. */
    public Reference shown(Event event) {
        return event.isPublic() || seen("e.id = :key", event.id).isPresent()
                ? event.reference()
                : Reference.unseen("events", event.id);
    }

    @Override
    protected boolean mayBeNamed(Event event) {
        return event.isPublic();
    }

    @Override
    protected String slugOf(Event event) {
        return event.slug;
    }

    /** The events that the caller sees and the filter keeps. */
    ListQuery<Event> matching(EventFilter filter, EventFilterLinks links) {
        var sight = sights.own();
        var query = new ListQuery<>(getEntityManager(), Event.class, "e", SORTING)
                .whereGiven(
                        "exists (select 1 from e.organisers r where r.organisation.id in :organisers)",
                        "organisers",
                        links.organisers())
                .whereGiven("e.series.id in :series", "series", links.series())
                .whereGiven("e.format in :formats", "formats", filter.format())
                .whereGiven("e.status in :statuses", "statuses", filter.status())
                .whereGiven("e.attendanceMode in :modes", "modes", filter.attendanceMode())
                .whereGiven("e.lastDay >= :from", "from", filter.from())
                .whereGiven("e.startsOn <= :to", "to", filter.to())
                .whereGiven("e.place.cityFolded in :cities", "cities", links.cities())
                .whereGiven("e.publication in :publications", "publications", filter.publication());
        for (int i = 0; i < links.territories().size(); i++) {
            String name = "territories" + i;
            query.where(
                    "array_intersects(e.place.territories, :" + name + ")",
                    name,
                    links.territories().get(i).toArray(String[]::new));
        }
        if (!filter.theme().isEmpty()) {
            query.where(
                    "array_intersects(e.subject.themes, :themes)",
                    "themes",
                    filter.theme().toArray(String[]::new));
        }
        if (!filter.concerns().isEmpty()) {
            query.where(
                    "array_intersects(e.subject.territoryKeys, :concerns)",
                    "concerns",
                    filter.concerns().toArray(String[]::new));
        }
        query.whereGiven("e.network in :networks", "networks", links.networks());
        var near = Near.of(filter.near(), filter.within());
        if (near != null) {
            near.where(query, "e.place");
        }
        Words.where(query, "e.searchText", filter.q());
        return query.where(sight.condition(), sight.values());
    }

    /** The first days of events of several days that began before a day and were not over by it. */
    List<LocalDate> begunBefore(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select e.startsOn from Event e"
                                + " where e.lastDay > e.startsOn and e.lastDay >= :day and e.startsOn < :day",
                        LocalDate.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** The events that these organisations have a part in or own, are held in these communes or are about these territories. */
    List<UUID> naming(List<UUID> organisations, List<String> communes, List<String> territories) {
        return find("""
                        select e.id from Event e
                        where e.owner.id in ?1 or e.place.commune in ?2
                           or exists (select 1 from e.organisers o where o.organisation.id in ?1)
                           or exists (select 1 from e.territories t where t.slug in ?3)
                        order by e.id""", organisations, communes, territories)
                .project(UUID.class)
                .list();
    }

    /** The events with these ids, for a change. */
    List<Event> forUpdate(List<UUID> ids) {
        return find("from Event e where e.id in ?1 order by e.id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The numbered editions of a series that the caller sees. */
    public List<Event> numberedEditions(EventSeries series) {
        var sight = sights.own();
        return list(
                "from Event e where e.series = :series and e.edition is not null and (" + sight.condition() + ")",
                sight.values("series", series));
    }

    /** The highest number that an edition of a series has, seen by the caller or not; 0 without one. */
    public int lastEdition(UUID series) {
        return find("select coalesce(max(e.edition), 0) from Event e where e.series.id = ?1", series)
                .project(Integer.class)
                .firstResult();
    }

    /** The editions of a series. */
    List<UUID> editionsOf(EventSeries series) {
        return find("select e.id from Event e where e.series = ?1 order by e.id", series)
                .project(UUID.class)
                .list();
    }

    /** The events that follow another one, for a change. */
    List<Event> following(Event event) {
        return find("from Event e where e.follows = ?1 order by e.id", event)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Writes a new or changed event; an edition that the series has already is a problem. */
    void save(Event event) {
        try {
            persistAndFlush(event);
        } catch (ConstraintViolationException e) {
            if (EDITION.equals(e.getConstraintName())) {
                throw EDITION_TAKEN.with("The series has an edition %s already", String.valueOf(event.edition));
            }
            throw e;
        }
    }

    /** Writes what was changed and lets go of everything that was read. */
    public void letGo() {
        flush();
        getEntityManager().clear();
    }

    /** Whether an event has the slug, or had it. */
    public boolean isTaken(String slug) {
        return count("slug", slug) > 0
                || count("select count(e) from Event e join e.formerSlugs former where former = ?1", slug) > 0;
    }

    /** Takes an event away; the database refuses while something is left that would lose it. */
    void remove(Event event) {
        try {
            delete(event);
            flush();
        } catch (ConstraintViolationException e) {
            throw RECORD_IN_USE.with(whatKeeps(String.valueOf(e.getConstraintName())), event.slug);
        }
    }

    private static String whatKeeps(String constraint) {
        return switch (constraint) {
            case "event_follows_id_fkey" -> "Other events follow %s; change those first";
            case "document_event" -> "Documents are about %s; change those first";
            case "registration_event_id_fkey" -> "People have registered for %s; cancel it instead";
            case "delegation_event_id_fkey", "delegation_member_event_id_fkey" ->
                "Delegations to %s have been begun; cancel it instead";
            default -> "Other records name %s";
        };
    }
}
