package org.croisements.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.croisements.gateway.Eventually;
import org.croisements.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthPageTest extends GatewayTest {

    @Test
    void theSuiteIsUpWhenAllServicesAre() {
        HttpResponse<String> answer = Eventually.get(() -> get("/health"), found -> found.statusCode() == 200);

        assertThat(new JsonObject(answer.body()).getString("status")).isEqualTo("UP");
    }

    @Test
    void aServiceThatIsNotReadyIsNamed() {
        services.practices.whenProbed(
                request -> request.response().setStatusCode(503).end());
        services.network.whenProbed(request -> {});

        HttpResponse<String> answer = Eventually.get(
                () -> get("/health"),
                found -> found.body().contains("{\"name\":\"network-service\",\"status\":\"DOWN\"}")
                        && found.body().contains("{\"name\":\"practices-service\",\"status\":\"DOWN\"}"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("{\"name\":\"events-service\",\"status\":\"UP\"}");
    }
}
