package org.croisements.gateway.composite;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import org.croisements.gateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;

/** What tests of composite reads share: services that hold a few records. */
abstract class CompositeTest extends GatewayTest {

    protected static final String EVENT = "/api/v1/overviews/events/forum";
    protected static final String CENTRE = "/api/v1/overviews/organisations/irev";
    protected static final String SEARCH = "/api/v1/search?q=emploi";

    /** What is answered below each beginning of an address; the longest that fits counts. */
    protected final Map<String, String> records = new TreeMap<>();

    @BeforeEach
    void theServicesHoldAFewRecords() {
        records.put("/api/v1/events/forum", """
                {"id": "e1", "title": "Forum", "organisers": [{"organisation": {"id": "o1"}}, {"organisation": {"id": "o2"}}]}
                """);
        records.put("/api/v1/events/e1/programme", """
                {"days": [{"slots": [{"sessions": [{"practices": [{"id": "p1"}]}, {"practices": [{"id": "p1"}]}]}]}],
                 "unscheduled": [{"practices": [{"id": "p2"}]}]}
                """);
        records.put(
                "/api/v1/events/e1/pools",
                list(
                        "{\"id\": \"l1\", \"kind\": \"PLACE\", \"capacity\": 20, \"taken\": 17, "
                                + "\"waiting\": 0, \"secret\": 1}",
                        1));
        records.put("/api/v1/events?", list("{\"id\": \"e1\"}", 7));
        records.put("/api/v1/practices/p1", "{\"id\": \"p1\"}");
        records.put("/api/v1/practices/p2", "{\"id\": \"p2\"}");
        records.put("/api/v1/practices?", list("{\"id\": \"p1\"}", 8));
        records.put("/api/v1/organisations/o1", "{\"id\": \"o1\"}");
        records.put("/api/v1/organisations/o2", "{\"id\": \"o2\"}");
        records.put("/api/v1/organisations/irev", "{\"id\": \"o1\", \"name\": \"IREV\"}");
        records.put("/api/v1/organisations?", list("{\"id\": \"o1\"}", 9));
        records.put("/api/v1/networks?", list("{\"id\": \"n1\"}", 1));
        records.put("/api/v1/networks/n1/memberships?", list("{\"id\": \"m1\"}", 1));
        services.events.behave(this::answer);
        services.practices.behave(this::answer);
        services.network.behave(this::answer);
    }

    protected JsonObject json(String path, String... headers) {
        return new JsonObject(get(path, headers).body());
    }

    protected static JsonArray ids(JsonArray records) {
        return new JsonArray(records.stream()
                .map(entry -> ((JsonObject) entry).getString("id"))
                .toList());
    }

    protected static JsonArray missing(String part, int status, String code) {
        return new JsonArray()
                .add(new JsonObject().put("part", part).put("status", status).put("code", code));
    }

    protected void answer(HttpServerRequest request) {
        String found = records.keySet().stream()
                .filter(request.uri()::startsWith)
                .reduce("", (one, other) -> one.length() > other.length() ? one : other);
        if (found.isEmpty()) {
            request.response().setStatusCode(404).end("{\"code\": \"NOT_FOUND\"}");
        } else {
            request.response().end(records.get(found));
        }
    }

    private static String list(String item, int total) {
        return "{\"items\": [%s], \"page\": {\"total\": %d}}".formatted(item, total);
    }
}
