package org.croisements.practices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class MetricLabelsTest {

    private final MeterRegistry metrics;

    MetricLabelsTest(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Test
    void inventedAddressesAreCountedUnderFewLabels() {
        for (int i = 0; i < 10; i++) {
            for (String path : List.of("/invented" + i, PRACTICES + "/" + i, PRACTICES + ".f" + i)) {
                given().get(path);
                given().get(path + "?invented=" + i);
                given().contentType("text/invented").body("x").post(path);
                given().header("Accept", "text/invented").get(path);
                given().put(path);
            }
        }

        assertThat(metrics.find("http.server.requests").meters())
                .extracting(meter -> meter.getId().getTag("uri"))
                .contains("/{unknown}", PRACTICES + "/{practice}")
                .doesNotContain("/invented7", PRACTICES + "/7", PRACTICES + ".f7");
    }
}
