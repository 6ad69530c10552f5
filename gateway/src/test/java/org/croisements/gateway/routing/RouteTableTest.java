package org.croisements.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.contract.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RouteTableTest extends GatewayTest {

    @Inject
    RouteTable routes;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/events, EVENTS",
        "/api/v1/events.csv, EVENTS",
        "/api/v1/events/, EVENTS",
        "/api/v1/events/forum-2018/sessions.ndjson, EVENTS",
        "/api/v1/event-series/x.json, EVENTS",
        "/api/v1/changes/events, EVENTS",
        "/api/v1/changes/practices.ndjson, PRACTICES",
        "/api/v1/concept-schemes, PRACTICES",
        "/api/v1/changes/network, NETWORK",
        "/api/v1/audit/events, EVENTS",
        "/api/v1/audit/network.csv, NETWORK",
        "/oauth/token, NETWORK",
        "/oauth/jwks, NETWORK",
        "/.well-known/oauth-authorization-server, NETWORK"
    })
    void aPathLeadsToTheServiceWhoseContractHasIt(String path, Service service) {
        assertThat(routes.find(path)).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/api/v1/",
                "/api/v1/event",
                "/api/v1/Events",
                "/api/v1/eventsx",
                "/api/v1/changes",
                "/api/v1/changes/",
                "/api/v1/changes/people",
                "/api/v1/audit",
                "/api/v2/events",
                "/oauth",
                "/.well-known/other",
                "/q/health"
            })
    void anyOtherPathLeadsNowhere(String path) {
        assertThat(routes.find(path)).isNull();
    }
}
