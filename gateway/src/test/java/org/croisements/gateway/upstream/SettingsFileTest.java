package org.croisements.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.croisements.gateway.Eventually;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.StubService;
import org.croisements.gateway.TunedGateway;
import org.croisements.gateway.contract.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(TunedGateway.class)
class SettingsFileTest extends GatewayTest {

    @Inject
    Upstreams upstreams;

    @Inject
    SettingsFile file;

    @AfterEach
    void backToTheFirst() throws IOException {
        write(targets(services.events));
        Eventually.get(this::target, label -> label.endsWith(":" + services.events.port()));
    }

    @Test
    void aReplicaThatIsGoneFromTheFileFinishesWhatItHasAndGetsNothingMore() throws IOException {
        StubService other = new StubService(services.events.vertx());
        AtomicReference<HttpServerRequest> held = new AtomicReference<>();
        services.events.behave(held::set);
        CompletableFuture<HttpResponse<String>> underWay =
                CLIENT.sendAsync(request("/api/v1/events").build(), BodyHandlers.ofString());
        HttpServerRequest first = Eventually.get(held::get, request -> request != null);

        write(targets(other));
        Eventually.get(this::target, label -> label.endsWith(":" + other.port()));
        for (int i = 0; i < 20; i++) {
            assertThat(get("/api/v1/events").statusCode()).isEqualTo(200);
        }
        first.response().end("finished");

        assertThat(underWay.join().body()).isEqualTo("finished");
        assertThat(services.events.seen()).hasSize(1);
        assertThat(other.seen()).hasSize(20);
        other.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway.behind.events.targets=not an address",
                "gateway.behind.events.targets=",
                "gateway.behind.events.target=http://127.0.0.1:1",
                "gateway.behind.breaker.pause=soon",
                "gateway.port=1",
                "gateway.behind.events.targets=http://127.0.0.1:1,http://127.0.0.1:2\n"
                        + "gateway.behind.events.probes=http://a/,http://b/,http://c/",
                " "
            })
    void aFileWithAFaultIsRefusedAndEverythingStaysAsItWas(String text) throws IOException {
        write(text);

        Eventually.get(file::isRefused, refused -> refused);
        assertThat(get("/api/v1/events").statusCode()).isEqualTo(200);
        assertThat(target()).endsWith(":" + services.events.port());

        write(targets(services.events) + "# mended\n");
        Eventually.get(file::isRefused, refused -> !refused);
    }

    private String target() {
        return upstreams.of(Service.EVENTS).targets().get(0).label();
    }

    private static String targets(StubService service) {
        return "gateway.behind.events.targets=%s\ngateway.behind.events.probes=%s/q/health/ready\n"
                .formatted(service.url(), service.url());
    }

    private void write(String text) throws IOException {
        Files.writeString(((TunedGateway.TunedServices) services).settingsFile, text);
    }
}
