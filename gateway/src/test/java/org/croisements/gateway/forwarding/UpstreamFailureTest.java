package org.croisements.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.RawAnswer;
import org.junit.jupiter.api.Test;

// HTTP ends its lines with CRLF, a text block does not.
@SuppressWarnings("StringConcatToTextBlock")
@QuarkusTest
class UpstreamFailureTest extends GatewayTest {

    @Test
    void aReadIsTriedOnceMoreWhenTheServiceHadClosedTheConnection() {
        AtomicInteger tries = new AtomicInteger();
        services.events.behave(request -> {
            if (tries.incrementAndGet() == 1) {
                request.connection().close();
            } else {
                request.response().end("second");
            }
        });

        HttpResponse<String> answer = get("/api/v1/events");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("second");
    }

    @Test
    void aReadIsNotTriedAThirdTime() {
        services.events.behave(request -> request.connection().close());

        HttpResponse<String> answer = get("/api/v1/events");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(code(answer)).isEqualTo("BAD_GATEWAY");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(services.events.seen()).hasSize(2);
    }

    @Test
    void aWriteIsNeverTriedAgain() {
        services.events.behave(request -> request.connection().close());

        HttpResponse<String> answer = send(request("/api/v1/events").POST(BodyPublishers.ofString("{}")));
        HttpResponse<String> empty = send(request("/api/v1/events").DELETE());

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(empty.statusCode()).isEqualTo(502);
        assertThat(services.events.seen()).hasSize(2);
    }

    @Test
    void aServiceThatIsDownIsUnavailableAndTheOthersGoOn() {
        services.events.stop();
        try {
            HttpResponse<String> answer = get("/api/v1/events");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(code(answer)).isEqualTo("UNAVAILABLE");
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
            assertThat(get("/api/v1/practices").statusCode()).isEqualTo(200);
        } finally {
            services.events.start();
        }
        assertThat(get("/api/v1/events").statusCode()).isEqualTo(200);
    }

    @Test
    void aProblemToAHeadRequestHasNoBody() {
        services.events.behave(request -> request.connection().close());

        RawAnswer answers = raw("HEAD /api/v1/events HTTP/1.1\r\nHost: a\r\n\r\n"
                + "HEAD /nothing HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /api/v1/practices HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answers.text())
                .containsSubsequence("HTTP/1.1 502", "\r\n\r\nHTTP/1.1 404", "\r\n\r\nHTTP/1.1 200", "{\"path\"");
    }

    @Test
    void anAnswerThatBreaksOffBreaksOffForTheClientToo() {
        services.events.behave(request -> {
            request.response().putHeader("Content-Length", "1000").write("half");
            services.events.vertx().setTimer(100, then -> request.connection().close());
        });

        assertThatThrownBy(() -> CLIENT.send(request("/api/v1/events").build(), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }
}
