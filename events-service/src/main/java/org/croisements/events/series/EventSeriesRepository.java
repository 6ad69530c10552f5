package org.croisements.events.series;

import static org.croisements.events.EventsProblem.RECORD_IN_USE;
import static org.croisements.events.EventsProblem.SERIES_NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.SluggedRepository;
import org.croisements.kit.page.Sorting;
import org.hibernate.exception.ConstraintViolationException;

/** Every query on series. */
@ApplicationScoped
public class EventSeriesRepository extends SluggedRepository<EventSeries> {

    private static final Sorting SORTING = Sorting.byDefault("title")
            .key("title", "s.title", String.class)
            .key("updatedAt", "s.updatedAt", Instant.class);

    EventSeriesRepository() {
        super(SERIES_NOT_FOUND, "series");
    }

    @Override
    protected String slugOf(EventSeries series) {
        return series.slug;
    }

    ListQuery<EventSeries> matching(EventSeriesFilter filter, List<UUID> organisers) {
        return new ListQuery<>(getEntityManager(), EventSeries.class, "s", SORTING)
                .whereGiven("exists (select 1 from s.organisers o where o.id in :organisers)", "organisers", organisers)
                .whereContains("s.searchText", "q", filter.q());
    }

    /** The series that organisations hold, for a change. */
    List<EventSeries> heldBy(List<UUID> organisations) {
        return find("""
                        from EventSeries s
                        where exists (select 1 from s.organisers o where o.id in ?1) order by s.id""", organisations).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Takes the series away; the database refuses while it has editions, those that the caller doesn't see included. */
    void remove(EventSeries series) {
        try {
            delete(series);
            flush();
        } catch (ConstraintViolationException e) {
            throw RECORD_IN_USE.with("%s has editions; take those out of it first", series.slug);
        }
    }
}
