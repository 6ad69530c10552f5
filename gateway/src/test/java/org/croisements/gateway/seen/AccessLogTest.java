package org.croisements.gateway.seen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.croisements.gateway.Eventually;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.TunedGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(TunedGateway.class)
class AccessLogTest extends GatewayTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e47";

    @Test
    void aForwardedRequestIsALineThatSaysWhereItWentAndHowLongItTook() {
        get("/api/v1/events/secret-link?q=Marie", "traceparent", "00-" + TRACE + "01-00f067aa0ba902b7-01");

        JsonObject line = line("01");
        assertThat(line.getString("log")).isEqualTo("access");
        assertThat(line.getString("method")).isEqualTo("GET");
        assertThat(line.getString("route")).isEqualTo("/api/v1/events/{unknown}");
        assertThat(line.getInteger("status")).isEqualTo(200);
        assertThat(line.getInteger("bytes")).isPositive();
        assertThat(line.getString("service")).isEqualTo("events-service");
        assertThat(line.getString("target")).isEqualTo("127.0.0.1:" + services.events.port());
        assertThat(line.getInteger("tries")).isEqualTo(1);
        assertThat(line.getDouble("ms")).isGreaterThanOrEqualTo(line.getDouble("serviceMs"));
        assertThat(line.encode()).doesNotContain("secret-link", "Marie", "127.0.0.1\"");
    }

    @Test
    void aPageOfTheGatewaysOwnHasNoService() {
        get("/nothing", "traceparent", "00-" + TRACE + "02-00f067aa0ba902b7-01");

        JsonObject line = line("02");
        assertThat(line.getString("route")).isEqualTo("-");
        assertThat(line.getInteger("status")).isEqualTo(404);
        assertThat(line.containsKey("target")).isFalse();
    }

    /** Several, so that some have the event loop of the connection to the service and some another. */
    @ParameterizedTest
    @ValueSource(strings = {"03", "04", "05", "06", "07", "08", "09", "0a"})
    void aCallerWhoLeftIsMarked(String end) throws IOException {
        services.events.behave(request -> {});
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write(("GET /api/v1/events HTTP/1.1\r\nHost: a\r\ntraceparent: 00-" + TRACE + end
                                    + "-00f067aa0ba902b7-01\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Eventually.get(() -> services.events.seen().size(), size -> size == 1);
        }

        assertThat(line(end).getBoolean("aborted")).isTrue();
    }

    @Test
    void theCallerLearnsTooWhereTheTimeWent() {
        services.events.behave(request ->
                request.response().putHeader("Server-Timing", "db;dur=1").end());

        HttpResponse<String> answer = get("/api/v1/events");

        assertThat(answer.headers().allValues("Server-Timing"))
                .hasSize(2)
                .anySatisfy(timing -> assertThat(timing).isEqualTo("db;dur=1"))
                .anySatisfy(
                        timing -> assertThat(timing).matches("gateway;dur=\\d+\\.\\d\\d, service;dur=\\d+\\.\\d\\d"));
        assertThat(get("/nothing").headers().firstValue("Server-Timing")).isEmpty();
    }

    private JsonObject line(String end) {
        return new JsonObject(
                Eventually.get(() -> lines(end), found -> !found.isEmpty()).get(0));
    }

    private List<String> lines(String end) {
        try (var lines = Files.lines(((TunedGateway.TunedServices) services).accessLog)) {
            return lines.filter(line -> line.contains("\"traceId\":\"" + TRACE + end + "\""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
