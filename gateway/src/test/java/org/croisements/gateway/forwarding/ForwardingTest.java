package org.croisements.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpMethod;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.croisements.gateway.GatewayTest;
import org.croisements.gateway.RawAnswer;
import org.junit.jupiter.api.Test;

// HTTP ends its lines with CRLF, a text block does not.
@SuppressWarnings("StringConcatToTextBlock")
@QuarkusTest
class ForwardingTest extends GatewayTest {

    @Test
    void eachCollectionGoesToItsService() {
        get("/api/v1/events/x?fields=id&q=a%20b");
        get("/api/v1/practices.csv");
        get("/api/v1/changes/network?wait=1");
        get("/.well-known/oauth-authorization-server");

        assertThat(services.events.last().uri()).isEqualTo("/api/v1/events/x?fields=id&q=a%20b");
        assertThat(services.practices.last().uri()).isEqualTo("/api/v1/practices.csv");
        assertThat(services.network.seen())
                .extracting(seen -> seen.uri())
                .containsExactly("/api/v1/changes/network?wait=1", "/.well-known/oauth-authorization-server");
    }

    @Test
    void whatNoContractOffersIsNotFound() {
        HttpResponse<String> answer = get("/api/v1/eventz");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(code(answer)).isEqualTo("NOT_FOUND");
    }

    @Test
    void statusHeadersAndBodyComeBackAsTheServiceGaveThem() {
        services.events.behave(request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", "/api/v1/events/1")
                .putHeader("ETag", "\"7\"")
                .putHeader("Link", (Iterable<String>) List.of("<a>; rel=next", "<b>; rel=prev"))
                .end("créé"));

        HttpResponse<String> answer = send(request("/api/v1/events").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("créé");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().allValues("Link")).hasSize(2);
    }

    @Test
    void aHeadRequestKeepsTheLengthAndANotModifiedHasNoBody() {
        services.events.behave(request -> {
            if (request.method().equals(HttpMethod.HEAD)) {
                request.response().putHeader("Content-Length", "1234").end();
            } else {
                request.response().setStatusCode(304).putHeader("ETag", "\"1\"").end();
            }
        });

        HttpResponse<String> head = send(request("/api/v1/events").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(1234);
        assertThat(get("/api/v1/events", "If-None-Match", "\"1\"").statusCode()).isEqualTo(304);
    }

    @Test
    void anAnswerWithoutABodyAnnouncesNone() {
        services.events.behave(request -> {
            boolean reads = request.method().equals(HttpMethod.GET);
            request.response().setStatusCode(reads ? 304 : 204).end();
        });
        services.practices.behave(request -> request.response().setChunked(true).end("much"));

        RawAnswer answers = raw("GET /api/v1/events HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n"
                + "DELETE /api/v1/events/x HTTP/1.1\r\nHost: a\r\n\r\n"
                + "HEAD /api/v1/practices HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /api/v1/events HTTP/1.0\r\nHost: a\r\nIf-None-Match: *\r\n\r\n");

        // Each head is followed by the next one, or the end: a client that goes by the rules waits for nothing more.
        String head = "HTTP/1\\.[01] %d (?:[^\r]+\r\n)+\r\n";
        assertThat(answers.text())
                .matches(head.formatted(304) + head.formatted(204) + head.formatted(200) + head.formatted(304))
                .doesNotContainIgnoringCase("transfer-encoding");
    }
}
