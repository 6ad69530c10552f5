package org.croisements.events.event;

import static org.croisements.kit.problem.CommonProblem.AUTHENTICATION_REQUIRED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.croisements.events.filter.EventFilter;
import org.croisements.events.filter.EventFilterLinks;
import org.croisements.events.member.Members;
import org.croisements.events.organiser.Organisations;
import org.croisements.events.place.Territories;
import org.croisements.events.series.EventSeriesRepository;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.security.Caller;

/** Finds the events that a filter describes, among those that the caller sees. */
@ApplicationScoped
public class EventSearch {

    private final EventRepository events;
    private final EventSeriesRepository series;
    private final Organisations organisations;
    private final Territories territories;
    private final Members members;
    private final Caller caller;
    private final Clock clock;

    EventSearch(
            EventRepository events,
            EventSeriesRepository series,
            Organisations organisations,
            Territories territories,
            Members members,
            Caller caller,
            Clock clock) {
        this.events = events;
        this.series = series;
        this.organisations = organisations;
        this.territories = territories;
        this.members = members;
        this.caller = caller;
        this.clock = clock;
    }

    /** The events as a list, whose conditions call an event {@code e}. */
    public ListQuery<Event> matching(EventFilter filter) {
        if (caller.isAnonymous() && filter.publication().stream().anyMatch(p -> !p.isSeen())) {
            throw AUTHENTICATION_REQUIRED
                    .with("Only callers with a token can ask for what is not published")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        var query = events.matching(filter, EventFilterLinks.of(filter, organisations, series, territories, members));
        return filter.upcoming() == null ? query : filter.upcoming() ? upcoming(query) : past(query);
    }

    /**
     * Keeps of a list what is not over yet. The day before which none of it began lets the list be read by its days from
     * there on, and not through all that is over.
     */
    public ListQuery<Event> upcoming(ListQuery<Event> query) {
        var now = now();
        // Nowhere on earth is it an earlier day.
        var yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        var earliest = events.begunBefore(yesterday).stream()
                .min(Comparator.naturalOrder())
                .orElse(yesterday);
        return query.where("e.overAt > :now", "now", now).where("e.startsOn >= :earliest", "earliest", earliest);
    }

    /** Keeps of a list what is over. */
    public ListQuery<Event> past(ListQuery<Event> query) {
        var now = now();
        var tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        return query.where("e.overAt <= :now", "now", now).where("e.startsOn <= :latest", "latest", tomorrow);
    }

    /** The present minute: events end on whole ones, and what was counted within one need not be counted again. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }
}
