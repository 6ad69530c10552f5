package org.croisements.gateway.shed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.croisements.gateway.Eventually;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.TunedGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gateway of these tests has room for five requests, and for two more of administrators. */
@QuarkusTest
@TestProfile(TunedGateway.class)
class LoadSheddingTest extends GatewayTest {

    private final List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
    private List<CompletableFuture<HttpResponse<String>>> waiting = List.of();

    @BeforeEach
    void anAdministratorWasHereBefore() {
        assertThat(get("/api/v1/practices", "Authorization", token("network-admin"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/practices", "Authorization", token("editor")).statusCode())
                .isEqualTo(200);
        services.events.behave(held::add);
        waiting = IntStream.range(0, 5)
                .mapToObj(i -> CLIENT.sendAsync(request("/api/v1/events").build(), BodyHandlers.ofString()))
                .toList();
        Eventually.get(held::size, size -> size == 5);
    }

    @AfterEach
    void thoseThatWereTakenAreServed() {
        held.forEach(request -> request.response().end());
        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(get("/api/v1/practices").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTooMuchIsRefusedAtOnce() {
        HttpResponse<String> refused = get("/api/v1/practices");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(code(refused)).isEqualTo("UNAVAILABLE");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void healthIsServedAllTheSame() {
        assertThat(Eventually.get(() -> get("/health"), answer -> answer.statusCode() == 200)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/problems/UNAVAILABLE").statusCode()).isEqualTo(200);
    }

    @Test
    void administratorsHaveRoomOfTheirOwn() {
        assertThat(get("/api/v1/practices", "Authorization", token("network-admin"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void othersDoNotHowEverTheyCallThemselves() {
        assertThat(get("/api/v1/practices", "Authorization", token("editor")).statusCode())
                .isEqualTo(503);
        // No service ever took this one.
        assertThat(get("/api/v1/practices", "Authorization", token("network-admin") + "forged")
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void feedsThatWaitTakeNoRoom() {
        assertThat(get("/api/v1/changes/practices").statusCode()).isEqualTo(200);
    }

    private static String token(String role) {
        return "Bearer eyJhbGciOiJub25lIn0."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"groups\":[\"%s\"]}".formatted(role).getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }
}
