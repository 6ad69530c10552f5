package org.croisements.events.edition;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.croisements.events.event.Event;
import org.croisements.events.event.EventDetail;
import org.croisements.events.event.EventRepository;
import org.croisements.events.series.EventSeriesRepository;
import org.croisements.kit.page.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The editions of a series. */
@Path("/api/v1/event-series/{series}/editions")
@Tag(name = "Event series", description = "Events that come back under one name")
class EditionResource {

    private final EventSeriesRepository series;
    private final EventRepository events;
    private final Conditional conditional;
    private final ObjectMapper json;

    EditionResource(EventSeriesRepository series, EventRepository events, Conditional conditional, ObjectMapper json) {
        this.series = series;
        this.events = events;
        this.conditional = conditional;
        this.json = json;
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(APPLICATION_JSON)
    @Operation(
            operationId = "listEditions",
            summary =
                    "Get the editions of a series in their order, with a gap for each number that nothing is known of")
    @APIResponseSchema(SeriesEditions.class)
    public Response get(String series) throws JsonProcessingException {
        var found = this.series.get(series);
        if (found.wasCalled(series)) {
            return conditional.moved(series, found.slug());
        }
        var body = new SeriesEditions(found.reference(), withGaps(events.numberedEditions(found)));
        return conditional.answer(json.writeValueAsBytes(body), APPLICATION_JSON);
    }

    private static List<Edition> withGaps(List<Event> editions) {
        var known = new TreeMap<Integer, Edition>();
        for (Event event : editions) {
            var detail = EventDetail.of(event);
            var place = detail.place();
            int number = Objects.requireNonNull(detail.edition());
            known.put(
                    number,
                    new Edition(number, event.reference(), detail.startsOn(), place == null ? null : place.city()));
        }
        int last = known.isEmpty() ? 0 : known.lastKey();
        return IntStream.rangeClosed(1, last)
                .mapToObj(number -> known.getOrDefault(number, Edition.gap(number)))
                .toList();
    }
}
