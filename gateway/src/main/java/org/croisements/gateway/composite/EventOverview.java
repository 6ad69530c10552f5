package org.croisements.gateway.composite;

import static org.croisements.gateway.contract.Service.EVENTS;
import static org.croisements.gateway.contract.Service.NETWORK;
import static org.croisements.gateway.contract.Service.PRACTICES;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.web.OwnPages;

/** An event with its organisers, its programme, the practices that it shows and the places that are left. */
@Singleton
class EventOverview implements OwnPages {

    private static final String EVENT = "/api/v1/events/";
    private static final String HERE = "/api/v1/overviews/events/";
    private static final int MOST_RECORDS = 20;

    private final Composites composites;

    EventOverview(Composites composites) {
        this.composites = composites;
    }

    @Override
    public Set<String> paths() {
        return Set.of(HERE + "*");
    }

    @Override
    public void serve(HttpServerRequest request) {
        String event = EVENT + Composites.idOrSlug(request);
        composites.serve(
                request,
                reading -> reading.ask(EVENTS, event).compose(first -> {
                    Part record = Reading.part(first);
                    JsonObject found = record.body();
                    if (found == null) {
                        Reading.relay(request, first, EVENT, HERE);
                        return Future.succeededFuture();
                    }
                    return parts(reading, found).map(composition -> {
                        composition.answer(request);
                        return null;
                    });
                }));
    }

    private static Future<Composition> parts(Reading reading, JsonObject event) {
        String path = EVENT + event.getString("id");
        Future<List<Part>> organisers = records(
                reading,
                NETWORK,
                "/api/v1/organisations/",
                objects(event.getJsonArray("organisers")).map(organiser -> organiser.getJsonObject("organisation")));
        Future<Part> places = reading.part(EVENTS, path + "/pools?limit=200");
        Future<Part> programme = reading.part(EVENTS, path + "/programme");
        Future<List<Part>> practices = programme.compose(known -> {
            JsonObject body = known.body();
            return body == null
                    ? Future.succeededFuture(List.of(known))
                    : records(reading, PRACTICES, "/api/v1/practices/", shown(body));
        });
        return Future.all(organisers, places, practices).map(all -> {
            Composition composition = new Composition()
                    .with("event", event)
                    .add("organisers", organisers.result())
                    .add("programme", programme.result())
                    .add("practices", practices.result());
            return Places.addTo(composition, places.result());
        });
    }

    private static Stream<JsonObject> shown(JsonObject programme) {
        Stream<JsonObject> scheduled = objects(programme.getJsonArray("days"))
                .flatMap(day -> objects(day.getJsonArray("slots")))
                .flatMap(slot -> objects(slot.getJsonArray("sessions")));
        return Stream.concat(scheduled, objects(programme.getJsonArray("unscheduled")))
                .flatMap(session -> objects(session.getJsonArray("practices")));
    }

    /** The records that references name, each once, in their order. */
    private static Future<List<Part>> records(
            Reading reading, Service service, String collection, Stream<JsonObject> references) {
        List<Future<Part>> asked = references
                .map(reference -> reference.getString("id"))
                .distinct()
                .limit(MOST_RECORDS)
                .map(id -> reading.part(service, collection + id))
                .toList();
        return Future.join(asked).map(all -> asked.stream().map(Future::result).toList());
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array == null ? Stream.of() : array.stream().map(JsonObject.class::cast);
    }
}
