package org.croisements.practices.inspiration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.practice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.croisements.practices.inspiration.Neighbours.Neighbour;
import org.croisements.practices.territory.TerritoryKey;
import org.croisements.practices.territory.TerritoryKind;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered without a directory, and what is made of its answers. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class InspirationTest {

    private static final TerritoryKey RENNES = new TerritoryKey(TerritoryKind.COMMUNE, "35238");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void withoutTheDirectoryWhatIsKnownOfTheTerritoryItselfIsShownAndSaidToBeAPart() {
        Directory.only();
        add(SCHEMES, THEMES);
        add(
                PRACTICES,
                practice(
                        "Garage du numérique",
                        "\"themes\": [\"emploi\"]",
                        "\"territories\": [{\"kind\": \"COMMUNE\", \"code\": \"35238\"}]",
                        "\"transferability\": {\"preconditions\": [], \"evidenceLevel\": \"EVALUATED\"}",
                        "\"chains\": [{\"result\": {\"statement\": \"Personne n'est venu\", \"outcome\": \"DID_NOT\"}}]"));

        Api.anonymous()
                .when()
                .get("/api/v1/territories/commune/35238/inspirations?theme=economie")
                .then()
                .statusCode(200)
                .body("territory.code", equalTo("35238"))
                .body("comparison.state", equalTo("UNKNOWN"))
                .body("comparison.at", nullValue())
                .body("items.practice.slug", contains("garage-du-numerique"))
                .body("items[0].similarity", equalTo(1.0f))
                .body("items[0].outcomes", contains("DID_NOT"))
                .body("items[0].evidence", equalTo("EVALUATED"));
        Api.anonymous()
                .when()
                .get("/api/v1/territories/commune/35238/inspirations?theme=numerique")
                .then()
                .body("items.size()", equalTo(0));
        Api.anonymous()
                .when()
                .get("/api/v1/territories/planet/35238/inspirations")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"city-contract", "CITY_CONTRACT", "City-Contract"})
    void aKindIsUnderstoodAsTheDirectoryUnderstandsIt(String kind) {
        Api.anonymous()
                .get("/api/v1/territories/" + kind + "/CN03501I/inspirations")
                .then()
                .statusCode(200)
                .body("territory.href", equalTo("/api/v1/territories/city-contract/CN03501I"));
    }

    @Test
    void whatTheDirectorySaidIsKeptWhileItDoesNotAnswer() throws IOException {
        var directory = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        directory.createContext("/api/v1/territories/commune/35238/similar", exchange -> {
            byte[] answer = """
                    {"neighbours": [
                        {"territory": {"kind": "COMMUNE", "code": "44109", "label": "Nantes"}, "distance": 0.064},
                        {"territory": {"kind": "COMMUNE", "code": "67482", "label": "Strasbourg"}, "distance": 0.1}]}
                    """.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            try (var body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        directory.start();
        var clock = new SettableClock();
        var neighbours = new Neighbours(
                Optional.of(
                        URI.create("http://127.0.0.1:" + directory.getAddress().getPort())),
                Duration.ofMinutes(1),
                new ObjectMapper(),
                clock);

        assertThat(neighbours.of(RENNES).orElseThrow().neighbours())
                .isEqualTo(List.of(
                        new Neighbour(new TerritoryKey(TerritoryKind.COMMUNE, "44109"), 0.936),
                        new Neighbour(new TerritoryKey(TerritoryKind.COMMUNE, "67482"), 0.9)));

        directory.stop(0);
        clock.now = NOON.plusSeconds(3_600);
        var old = neighbours.of(RENNES).orElseThrow();
        assertThat(old.neighbours()).hasSize(2);
        assertThat(neighbours.isOld(old)).isTrue();
        assertThat(neighbours.of(new TerritoryKey(TerritoryKind.COMMUNE, "35001")))
                .isEmpty();
    }

    private static final class SettableClock extends Clock {

        private Instant now = NOON;

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
