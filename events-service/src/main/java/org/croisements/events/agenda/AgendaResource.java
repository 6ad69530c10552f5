package org.croisements.events.agenda;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.croisements.kit.problem.CommonProblem.NOT_FOUND;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventSearch;
import org.croisements.events.event.EventSummary;
import org.croisements.events.filter.EventFilter;
import org.croisements.kit.input.Text;
import org.croisements.kit.page.Conditional;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Lists;
import org.croisements.kit.page.Read;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The events as websites show them: one call for the agenda page of a centre, one for each month. */
@Path("/api/v1/agenda")
@Tag(name = "Agenda", description = "The events as websites show them")
class AgendaResource {

    private static final int MONTHS = 24;
    private static final int MOST_EVENTS = 5_000;
    private static final String MONTH_PATTERN = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])";
    private static final Pattern MONTH = Pattern.compile(MONTH_PATTERN);

    private final EventSearch search;
    private final Lists lists;
    private final Conditional conditional;
    private final ObjectMapper mapper;
    private final UriInfo uri;
    private final Clock clock;

    AgendaResource(
            EventSearch search, Lists lists, Conditional conditional, ObjectMapper mapper, UriInfo uri, Clock clock) {
        this.search = search;
        this.lists = lists;
        this.conditional = conditional;
        this.mapper = mapper;
        this.uri = uri;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Read
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "getAgenda",
            summary = "Get what the agenda page of a website shows",
            description = "The next events and the last ones with their organisers and places, the months that have"
                    + " events, and where calendar and feed are; with the filters of the list of events.")
    @APIResponseSchema(AgendaDetail.class)
    public Response agenda(
            @BeanParam EventFilter filter,
            @Parameter(description = "How many events to come, and how many past ones", example = "20")
                    @RestQuery
                    @DefaultValue("20")
                    @Min(1)
                    @Max(50)
                    int limit) {
        return answer(new AgendaDetail(
                part(search.upcoming(search.matching(filter)), "startsOn", true, limit),
                part(search.past(search.matching(filter)), "-startsOn", false, limit),
                months(filter),
                "/api/v1/events." + Format.ICALENDAR.suffix() + query(""),
                "/api/v1/events." + Format.ATOM.suffix() + query("")));
    }

    @GET
    @Path("/{month}")
    @PermitAll
    @Read
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "getAgendaMonth",
            summary = "Get the events of a month, day by day",
            description = "Whole weeks from Monday on, with the filters of the list of events.")
    @APIResponseSchema(MonthDetail.class)
    public Response month(
            @Parameter(description = "The month", example = "2018-06")
                    @Text(max = 7, pattern = MONTH_PATTERN, allowed = "a month from 1900 to 2199, such as 2018-06")
                    String month,
            @BeanParam EventFilter filter) {
        if (!MONTH.matcher(month).matches()) {
            throw NOT_FOUND.with("A month is a year from 1900 to 2199 and two digits, such as 2018-06");
        }
        var asked = YearMonth.parse(month);
        return answer(month(asked, filter));
    }

    private MonthDetail month(YearMonth asked, EventFilter filter) {
        var query = search.matching(filter)
                .where("e.lastDay >= :firstDay", "firstDay", MonthDetail.firstDay(asked))
                .where("e.startsOn <= :finalDay", "finalDay", MonthDetail.lastDay(asked));
        var events =
                lists.head(query, "startsOn", MOST_EVENTS, EventSummary::of).items();
        return new MonthDetail(
                asked.toString(),
                grid(asked.minusMonths(1)),
                grid(asked.plusMonths(1)),
                MonthDetail.weeks(asked, events),
                events);
    }

    private AgendaPart part(ListQuery<Event> query, String sort, boolean upcoming, int limit) {
        var head = lists.head(query, sort, limit, EventSummary::of);
        return new AgendaPart(
                head.items(), head.total(), "/api/v1/events" + query("upcoming=" + upcoming + "&sort=" + sort));
    }

    private List<AgendaMonth> months(EventFilter filter) {
        var from = YearMonth.from(LocalDate.ofInstant(search.now(), clock.getZone()));
        var query = search.matching(filter)
                .where("e.startsOn >= :firstDay", "firstDay", from.atDay(1))
                .where(
                        "e.startsOn <= :finalDay",
                        "finalDay",
                        from.plusMonths(MONTHS - 1).atEndOfMonth());
        return lists.countBy(query, "year(e.startsOn) * 100 + month(e.startsOn)", Integer.class).entrySet().stream()
                .map(count -> month(YearMonth.of(count.getKey() / 100, count.getKey() % 100), count.getValue()))
                .toList();
    }

    private AgendaMonth month(YearMonth month, long events) {
        return new AgendaMonth(month.toString(), events, grid(month));
    }

    private String grid(YearMonth month) {
        return "/api/v1/agenda/" + month + query("");
    }

    /** The filters asked for, behind others. */
    private String query(String others) {
        String asked = uri.getRequestUri().getRawQuery();
        String filters = asked == null
                ? ""
                : Arrays.stream(asked.split("&"))
                        .filter(pair -> !Set.of("limit", "upcoming").contains(pair.split("=", 2)[0]))
                        .collect(Collectors.joining("&"));
        String both = filters.isEmpty() || others.isEmpty() ? filters + others : filters + "&" + others;
        return both.isEmpty() ? "" : "?" + both;
    }

    private Response answer(Object body) {
        try {
            return conditional.answer(mapper.writeValueAsBytes(body), Format.JSON.contentType());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
