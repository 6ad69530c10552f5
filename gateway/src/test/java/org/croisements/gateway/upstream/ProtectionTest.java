package org.croisements.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.croisements.gateway.Eventually;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.ReplicatedServices;
import org.croisements.gateway.StubService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a service in trouble is spared, and its callers with it. */
@QuarkusTest
@TestProfile(ReplicatedServices.Profile.class)
class ProtectionTest extends GatewayTest {

    @AfterEach
    void everythingIsForgiven() {
        services.practices.reset();
        Eventually.get(() -> get("/api/v1/practices").statusCode(), status -> status == 200);
    }

    @Test
    void aServiceAtWhichEveryCallFailsIsNotCalledAndIsTriedAgainSoon() {
        services.practices.behave(request -> request.connection().close());
        Eventually.get(() -> get("/api/v1/practices"), answer -> answer.statusCode() == 503);
        int seen = services.practices.seen().size();

        HttpResponse<String> refused = get("/api/v1/practices");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(code(refused)).isEqualTo("UNAVAILABLE");
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        assertThat(services.practices.seen()).hasSize(seen);
        assertThat(get("/api/v1/events").statusCode()).isEqualTo(200);

        services.practices.reset();
        Eventually.get(() -> get("/api/v1/practices").statusCode(), status -> status == 200);
    }

    @Test
    void secondTriesStayFewWhereEverythingFails() {
        List<StubService> replicas = ((ReplicatedServices) services).replicas;
        replicas.forEach(
                replica -> replica.behave(request -> request.connection().close()));

        for (int i = 0; i < 100; i++) {
            get("/api/v1/events");
        }

        // A fifth of all, and the twenty that may come at once.
        assertThat(replicas.stream().mapToInt(replica -> replica.seen().size()).sum())
                .isLessThanOrEqualTo(100 + 20 + 20);
        replicas.forEach(StubService::reset);
        Eventually.get(() -> get("/api/v1/events").statusCode(), status -> status == 200);
    }

    @Test
    void aServiceThatHangsTakesOnlyTheRoomThatIsItsOwn() {
        List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
        services.practices.behave(held::add);
        List<CompletableFuture<HttpResponse<String>>> waiting =
                IntStream.range(0, 20).mapToObj(i -> later("/api/v1/practices")).toList();
        Eventually.get(held::size, size -> size == 20);

        HttpResponse<String> refused = get("/api/v1/practices");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("practices-service has too much to do");
        assertThat(get("/api/v1/events").statusCode()).isEqualTo(200);
        services.practices.behave(request -> request.response().end());
        assertThat(get("/api/v1/changes/practices").statusCode()).isEqualTo(200);

        held.forEach(request -> request.response().end());
        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(get("/api/v1/practices").statusCode()).isEqualTo(200);
    }

    private CompletableFuture<HttpResponse<String>> later(String path) {
        return CLIENT.sendAsync(request(path).build(), BodyHandlers.ofString());
    }
}
