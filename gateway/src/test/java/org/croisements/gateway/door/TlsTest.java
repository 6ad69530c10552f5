package org.croisements.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.TestCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(TlsTest.Profile.class)
class TlsTest extends GatewayTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void bothVersionsAreSpoken(HttpVersion version) {
        Answer answer = ask(version, new RequestOptions().setURI("/api/v1/events?q=1"), null);

        assertThat(answer.version()).isEqualTo(version);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"path\":\"/api/v1/events\"}");
        assertThat(answer.headers()).containsKeys("strict-transport-security", "x-request-id");
        assertThat(services.events.last().headers().get("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(services.events.last().headers().get("X-Forwarded-Host")).isEqualTo("localhost:" + port());
        assertThat(services.events.last().uri()).isEqualTo("/api/v1/events?q=1");
    }

    @Test
    void aBodyGoesInAndComesBack() {
        services.events.behave(
                request -> request.body().onSuccess(body -> request.response().end(body)));
        String body = "x".repeat(300_000);

        Answer answer = ask(
                HttpVersion.HTTP_2,
                new RequestOptions().setMethod(HttpMethod.POST).setURI("/api/v1/events"),
                body);

        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void problemsAndLimitsAreTheSame() {
        Answer tooLong = ask(
                HttpVersion.HTTP_2,
                new RequestOptions().setMethod(HttpMethod.POST).setURI("/api/v1/events"),
                "x".repeat(1_100_000));
        Answer odd = ask(HttpVersion.HTTP_2, new RequestOptions().setURI("/api/v1/events%2fx"), null);
        Answer missing = ask(HttpVersion.HTTP_2, new RequestOptions().setURI("/nothing"), null);

        assertThat(List.of(tooLong.status(), odd.status(), missing.status())).containsExactly(413, 400, 404);
        assertThat(missing.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(missing.headers()).doesNotContainKey("connection");
    }

    @Test
    void severalRequestsShareOneConnection() {
        HttpClient client = client(HttpVersion.HTTP_2);
        List<io.vertx.core.Future<Integer>> answers = IntStream.range(0, 10)
                .mapToObj(i -> client.request(new RequestOptions()
                                .setHost("localhost")
                                .setPort(port())
                                .setURI("/api/v1/events"))
                        .compose(HttpClientRequest::send)
                        .compose(answer -> answer.body().map(answer.statusCode())))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(
                                answer.toCompletionStage().toCompletableFuture().join())
                        .isEqualTo(200));
    }

    private HttpClient client(HttpVersion version) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setSsl(true)
                .setTrustAll(true)
                .setUseAlpn(true)
                .setVerifyHost(false)
                .setHttp2MaxPoolSize(1)
                .setProtocolVersion(version));
    }

    private Answer ask(HttpVersion version, RequestOptions options, @Nullable String body) {
        return client(version)
                .request(options.setHost("localhost").setPort(port()))
                .compose(request -> body == null ? request.send() : request.send(Buffer.buffer(body)))
                .compose(answer -> answer.body()
                        .map(bytes -> new Answer(
                                answer.version(),
                                answer.statusCode(),
                                answer.headers().entries().stream()
                                        .collect(java.util.stream.Collectors.toMap(
                                                entry -> entry.getKey().toLowerCase(java.util.Locale.ROOT),
                                                Map.Entry::getValue,
                                                (one, other) -> one)),
                                bytes.toString())))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private record Answer(HttpVersion version, int status, Map<String, String> headers, String body) {}

    /** With a certificate of its own. */
    public static final class Profile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            TestCertificate certificate = TestCertificate.make();
            return Map.of(
                    "gateway.tls.certificate", certificate.certificate().toString(),
                    "gateway.tls.key", certificate.key().toString());
        }
    }
}
