package org.croisements.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.croisements.gateway.GatewayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthPageTest extends GatewayTest {

    @BeforeEach
    void theLastRoundIsForgotten() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1_050);
    }

    @Test
    void theSuiteIsUpWhenAllServicesAre() {
        HttpResponse<String> answer = get("/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getString("status")).isEqualTo("UP");
        assertThat(services.practices.last().uri()).isEqualTo("/q/health/ready");
    }

    @Test
    void aServiceThatIsNotReadyIsNamed() {
        services.practices.behave(
                request -> request.response().setStatusCode(503).end());
        services.network.behave(request -> {});

        HttpResponse<String> answer = get("/health");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("{\"name\":\"events-service\",\"status\":\"UP\"}")
                .contains("{\"name\":\"practices-service\",\"status\":\"DOWN\"}")
                .contains("{\"name\":\"network-service\",\"status\":\"DOWN\"}");
    }

    @Test
    void manyQuestionsCauseOneRound() {
        for (int i = 0; i < 10; i++) {
            get("/health");
        }

        assertThat(services.events.seen()).hasSizeLessThanOrEqualTo(2);
    }
}
