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
import org.croisements.gateway.web.OwnPages;

/** A centre, or any organisation, with its coverage, its memberships, its next events and its practices. */
@Singleton
class CentreOverview implements OwnPages {

    private static final String ORGANISATION = "/api/v1/organisations/";
    private static final String HERE = "/api/v1/overviews/organisations/";

    private final Composites composites;

    CentreOverview(Composites composites) {
        this.composites = composites;
    }

    @Override
    public Set<String> paths() {
        return Set.of(HERE + "*");
    }

    @Override
    public void serve(HttpServerRequest request) {
        String organisation = ORGANISATION + Composites.idOrSlug(request);
        composites.serve(
                request,
                reading -> reading.ask(NETWORK, organisation).compose(first -> {
                    JsonObject found = Reading.part(first).body();
                    if (found == null) {
                        Reading.relay(request, first, ORGANISATION, HERE);
                        return Future.succeededFuture();
                    }
                    return parts(reading, found).map(composition -> {
                        composition.answer(request);
                        return null;
                    });
                }));
    }

    private static Future<Composition> parts(Reading reading, JsonObject organisation) {
        String id = organisation.getString("id");
        String events = "/api/v1/events?organiser=" + id + "&upcoming=true&sort=startsOn";
        String practices = "/api/v1/practices?contributor=" + id;
        Future<Part> nextEvents = reading.part(EVENTS, events + "&limit=5");
        Future<Part> itsPractices = reading.part(PRACTICES, practices + "&limit=5");
        Future<List<Part>> memberships = memberships(reading, id);
        return Future.all(nextEvents, itsPractices, memberships)
                .map(all -> new Composition()
                        .with("organisation", organisation)
                        .add("memberships", memberships.result())
                        .addList("nextEvents", nextEvents.result(), events)
                        .addList("practices", itsPractices.result(), practices));
    }

    /** A network lists its members; a member's networks are asked one by one, of which there are few. */
    private static Future<List<Part>> memberships(Reading reading, String organisation) {
        return reading.part(NETWORK, "/api/v1/networks?fields=id&limit=200").compose(networks -> {
            JsonObject page = networks.body();
            if (page == null) {
                return Future.succeededFuture(List.of(networks));
            }
            List<Future<Part>> asked = page.getJsonArray("items", new JsonArray()).stream()
                    .map(network -> ((JsonObject) network).getString("id"))
                    .map(id -> reading.part(
                            NETWORK, "/api/v1/networks/" + id + "/memberships?limit=200&organisation=" + organisation))
                    .toList();
            return Future.join(asked)
                    .map(all -> asked.stream()
                            .flatMap(list -> Lists.items(list.result()).stream())
                            .toList());
        });
    }
}
