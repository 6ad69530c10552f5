package org.croisements.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Objects;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.contract.Service;
import org.junit.jupiter.api.Test;
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
        assertThat(find(path).service()).isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/territories, NETWORK, /api/v1/territories",
        "/api/v1/territories/qpv/QN07501M, NETWORK, /api/v1/territories/{kind}/{code}",
        "/api/v1/territories/qpv/QN07501M/similar, NETWORK, /api/v1/territories/{kind}/{code}/{unknown}",
        "/api/v1/territories/qpv/QN07501M/inspirations, PRACTICES, /api/v1/territories/{kind}/{code}/inspirations",
        "/api/v1/territories/qpv/x/inspirations.csv, PRACTICES, /api/v1/territories/{kind}/{code}/inspirations",
        "/api/v1/territories/flags, NETWORK, /api/v1/territories/flags",
        "/api/v1/territories/flags/QN07501M/inspirations, PRACTICES, /api/v1/territories/{kind}/{code}/inspirations",
        "/api/v1/territories/flags/QN07501M/inspirations/x, PRACTICES, "
                + "/api/v1/territories/{kind}/{code}/inspirations/{unknown}",
        "/api/v1/events.csv, EVENTS, /api/v1/events",
        "/api/v1/events/forum-2018/sessions, EVENTS, /api/v1/events/{event}/sessions",
        "/api/v1/events/forum-2018, EVENTS, /api/v1/events/{unknown}"
    })
    void theMostSpecificFormOfAPathWins(String path, Service service, String template) {
        assertThat(find(path).service()).isEqualTo(service);
        assertThat(find(path).template()).isEqualTo(template);
    }

    @Test
    void feedsAndImportsMayTakeTheirTime() {
        assertThat(find("/api/v1/changes/events").slow()).isTrue();
        assertThat(find("/api/v1/territory-imports/").slow()).isTrue();
        assertThat(find("/api/v1/territory-imports/").imports()).isTrue();
        assertThat(find("/api/v1/territory-imports/x").imports()).isFalse();
        assertThat(find("/api/v1/events").slow()).isFalse();
    }

    private Route find(String path) {
        return Objects.requireNonNull(routes.find(path), path);
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
