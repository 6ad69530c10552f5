package org.croisements.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KeyExchangeTest extends KeyTest {

    @Test
    void aKeyIsExchangedForATokenThatTheServiceGets() {
        HttpResponse<String> answer = withKey();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(services.events.last().headers().get("Authorization")).isEqualTo("Bearer jwt-1");
        assertThat(services.network.last().uri()).isEqualTo("/oauth/token");
        assertThat(forms).containsExactly("grant_type=client_credentials&client_id=" + id + "&client_secret=" + key);
    }

    @Test
    void aTokenServesAgain() {
        withKey();
        withKey();

        assertThat(exchanges).hasValue(1);
        assertThat(services.events.last().headers().get("Authorization")).isEqualTo("Bearer jwt-1");
    }

    @Test
    void aTokenIsNotUsedUpToItsEnd() {
        services.network.behave(request -> answer(request, 200, GRANTED.replace("600", "5")));

        withKey();
        withKey();

        assertThat(exchanges).hasValue(2);
    }

    @Test
    void manyRequestsAtOnceCauseOneExchange() {
        services.network.behave(request -> {
            request.pause();
            services.network.vertx().setTimer(150, late -> answer(request.resume(), 200, GRANTED));
        });

        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 30)
                .mapToObj(i -> CLIENT.sendAsync(
                        request("/api/v1/events")
                                .header("Authorization", "Bearer " + key)
                                .build(),
                        BodyHandlers.ofString()))
                .toList();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(exchanges).hasValue(1);
    }

    @Test
    void aRefusedKeyIs401AndNotAskedAboutAgain() {
        services.network.behave(request -> answer(request, 401, REFUSED));

        HttpResponse<String> answer = withKey();
        withKey();

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("INVALID_API_KEY");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(answer.body()).doesNotContain(key);
        assertThat(exchanges).hasValue(1);
        assertThat(services.events.seen()).isEmpty();
    }

    @Test
    void withoutNetworkServiceKeysCannotBeJudged() {
        services.network.stop();
        try {
            HttpResponse<String> answer = withKey();

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(code(answer)).isEqualTo("UNAVAILABLE");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(get("/api/v1/events").statusCode()).isEqualTo(200);
        } finally {
            services.network.start();
        }
        assertThat(withKey().statusCode()).isEqualTo(200);
    }

    @Test
    void aFailureOfNetworkServiceIsNotARefusal() {
        services.network.behave(request -> answer(request, 500, REFUSED));
        assertThat(withKey().statusCode()).isEqualTo(503);

        services.network.behave(request -> answer(request, 200, "not JSON %d"));
        assertThat(withKey().statusCode()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crs_", "crs_1_short_x", "crs_a b", "crs_1_'or 1=1--_x"})
    void whatHasNotTheFormOfAKeyIsRefusedWithoutAsking(String secret) {
        HttpResponse<String> answer = get("/api/v1/events", "Authorization", "bearer " + secret);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(exchanges).hasValue(0);
    }

    @Test
    void aWriteWithAKeyKeepsItsBody() {
        services.events.behave(
                request -> request.body().onSuccess(body -> request.response().end(body)));

        HttpResponse<String> answer = send(request("/api/v1/events")
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString("{\"title\":\"Forum\"}")));

        assertThat(answer.body()).isEqualTo("{\"title\":\"Forum\"}");
    }
}
