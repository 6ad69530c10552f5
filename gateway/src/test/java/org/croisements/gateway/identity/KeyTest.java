package org.croisements.gateway.identity;

import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.croisements.gateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;

/** What tests of keys share: each has a key of its own, which network-service takes unless they say otherwise. */
abstract class KeyTest extends GatewayTest {

    static final String GRANTED = "{\"access_token\":\"jwt-%d\",\"expires_in\":600}";
    static final String REFUSED = "{\"error\":\"invalid_client\",\"n\":%d}";
    private static final AtomicInteger KEYS = new AtomicInteger();

    final AtomicInteger exchanges = new AtomicInteger();
    final List<String> forms = new CopyOnWriteArrayList<>();
    final String id = "k" + KEYS.incrementAndGet();
    final String key = "crs_" + id + "_" + "Az09".repeat(10) + "xyz_a1B2c3";

    @BeforeEach
    void networkServiceAcceptsTheKey() {
        services.network.behave(request -> answer(request, 200, GRANTED));
    }

    HttpResponse<String> withKey() {
        return get("/api/v1/events", "Authorization", "Bearer " + key);
    }

    void answer(HttpServerRequest request, int status, String body) {
        int number = exchanges.incrementAndGet();
        request.body().onSuccess(form -> {
            forms.add(form.toString());
            request.response().setStatusCode(status).end(body.formatted(number));
        });
    }
}
