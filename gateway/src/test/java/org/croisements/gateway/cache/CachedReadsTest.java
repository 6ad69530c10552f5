package org.croisements.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.croisements.gateway.CachingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(CachingTest.Caching.class)
class CachedReadsTest extends CachingTest {

    @Test
    void anAnswerIsGivenAgainWithoutAskingForIt() {
        HttpResponse<String> first = get(path);
        HttpResponse<String> second = get(path);

        assertThat(first.body()).isEqualTo("null 1");
        assertThat(second.body()).isEqualTo("null 1");
        assertThat(answers).hasValue(1);
        assertThat(status(first)).isEqualTo("croisements; fwd=uri-miss; fwd-status=200; stored");
        assertThat(status(second)).matches("croisements; hit; ttl=(5\\d|60)");
        assertThat(second.headers().firstValue("Age").orElseThrow()).matches("\\d");
        assertThat(second.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(second.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(second.headers().map()).doesNotContainKey("gateway-cache-control");
        assertThat(second.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void aThousandMissesAtOnceAreOneQuestion() {
        List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
        services.events.behave(held::add);

        List<CompletableFuture<HttpResponse<String>>> callers = IntStream.range(0, 1_000)
                .mapToObj(n -> CLIENT.sendAsync(request(path).build(), BodyHandlers.ofString()))
                .toList();
        await(() -> !held.isEmpty());
        answer(held.get(0), KEEP);

        assertThat(callers)
                .allSatisfy(caller -> assertThat(caller.join().body()).isEqualTo("null 1"));
        assertThat(services.events.seen()).hasSize(1);
        assertThat(callers)
                .anySatisfy(caller -> assertThat(status(caller.join())).endsWith("collapsed"));
    }

    @Test
    void frenchAndEnglishAreNeverMixed() {
        for (int round = 0; round < 3; round++) {
            assertThat(get(path, "Accept-Language", "fr").body()).isEqualTo("fr 1");
            assertThat(get(path, "Accept-Language", "en").body()).isEqualTo("en 2");
            assertThat(get(path).body()).isEqualTo("null 3");
        }
        assertThat(answers).hasValue(3);
    }

    @Test
    void languagesAskedForAtOnceAreNotMixedEither() {
        services.events.behave(request -> services.events.vertx().setTimer(20, late -> answer(request, KEEP)));

        List<CompletableFuture<Boolean>> callers = IntStream.range(0, 200)
                .mapToObj(n -> n % 2 == 0 ? "fr" : "en")
                .map(language -> CLIENT.sendAsync(
                                request(path)
                                        .header("Accept-Language", language)
                                        .build(),
                                BodyHandlers.ofString())
                        .thenApply(answer -> answer.body().startsWith(language)))
                .toList();

        assertThat(callers).allSatisfy(caller -> assertThat(caller.join()).isTrue());
        assertThat(answers).hasValue(2);
    }

    @Test
    void formatsAreNotMixed() {
        services.events.behave(request -> request.response()
                .putHeader("Vary", "Accept")
                .putHeader("Cache-Control", "max-age=60")
                .end(String.valueOf(request.getHeader("Accept"))));

        assertThat(get(path, "Accept", "text/csv").body()).isEqualTo("text/csv");
        assertThat(get(path, "Accept", "application/json").body()).isEqualTo("application/json");
        assertThat(get(path, "Accept", "text/csv").body()).isEqualTo("text/csv");
        assertThat(services.events.seen()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Registration-Link"})
    void aCallerWithCredentialsIsAnsweredByTheServiceAlone(String credentials) {
        get(path);
        services.events.behave(request -> request.response()
                .putHeader("Cache-Control", "max-age=60")
                .end("for " + request.getHeader(credentials)));

        HttpResponse<String> theirs = get(path, credentials, "Bearer theirs");

        assertThat(theirs.body()).isEqualTo("for Bearer theirs");
        assertThat(status(theirs)).isEqualTo("croisements; fwd=bypass");
        assertThat(get(path, credentials, "Bearer mine").body()).isEqualTo("for Bearer mine");
        assertThat(get(path).body()).isEqualTo("null 1");
    }

    @Test
    void whoCallsTheGatewayByAnotherNameGetsOtherLinks() {
        services.events.behave(request ->
                request.response().putHeader("Cache-Control", "max-age=60").end(request.getHeader("X-Forwarded-Host")));
        String request = "GET " + path + " HTTP/1.1\r\nConnection: close\r\nHost: ";

        assertThat(raw(request + "one.example\r\n\r\n").body()).isEqualTo("one.example");
        assertThat(raw(request + "two.example\r\n\r\n").body()).isEqualTo("two.example");
        assertThat(raw(request + "one.example\r\n\r\n").body()).isEqualTo("one.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-store", "private, max-age=60", "no-cache", "max-age=0", "public"})
    void whatAServiceDoesNotGiveAwayIsAskedForEachTime(String control) {
        services.events.behave(request ->
                request.response().putHeader("Cache-Control", control).end("number " + answers.incrementAndGet()));

        assertThat(List.of(get(path).body(), get(path).body(), get(path).body()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatSpeaksOfOthersThanTheVaryWeKnowIsNotKept() {
        services.events.behave(request -> request.response()
                .putHeader("Cache-Control", "max-age=60")
                .putHeader("Vary", "X-Mood")
                .end("number " + answers.incrementAndGet()));

        get(path);

        assertThat(get(path).body()).isEqualTo("number 2");
    }

    @Test
    void aProblemIsNotKept() {
        services.events.behave(
                request -> request.response().setStatusCode(404).end("number " + answers.incrementAndGet()));

        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(get(path).body()).isEqualTo("number 2");
    }

    @Test
    void aLongAnswerIsPassedOnWhole() {
        Buffer body = Buffer.buffer("x".repeat(300_000));
        services.events.behave(request ->
                request.response().putHeader("Cache-Control", "max-age=60").end(body));

        assertThat(get(path).body()).hasSize(300_000);
        assertThat(get(path).body()).hasSize(300_000);
    }

    @Test
    void whatTheCallerHasIsNotSentAgainAndNotAskedFor() {
        get(path);

        HttpResponse<String> answer = get(path, "If-None-Match", "\"7\", W/\"1\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept, Accept-Language, Authorization");
        assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
        assertThat(answers).hasValue(1);
        assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aMissWithATagFillsTheCacheAllTheSame() {
        assertThat(get(path, "If-None-Match", "\"1\"").statusCode()).isEqualTo(304);
        assertThat(services.events.last().headers().get("If-None-Match")).isNull();
        assertThat(get(path).body()).isEqualTo("null 1");
    }

    @Test
    void theHeadOfAnAnswerIsTheWholeOnesHead() {
        HttpResponse<String> whole = get(path);

        HttpResponse<String> head = send(request(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .contains(Integer.toString(whole.body().length()));
        assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag"));
        assertThat(answers).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-2, 206, nul",
        "bytes=5-, 206, 1",
        "bytes=-3, 206, 'l 1'",
        "bytes=2-1, 200, null 1",
        "'bytes=0-1,3-4', 200, null 1",
        "lines=1-2, 200, null 1"
    })
    void aPartIsCutFromTheKeptAnswer(String range, int status, String body) {
        HttpResponse<String> answer = get(path, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
        if (status == 206) {
            assertThat(answer.headers().firstValue("Content-Range").orElseThrow())
                    .endsWith("/6");
        }
    }

    @Test
    void aPartOfAnotherVersionIsNotGiven() {
        get(path);

        assertThat(get(path, "Range", "bytes=0-2", "If-Range", "\"1\"").statusCode())
                .isEqualTo(206);
        assertThat(get(path, "Range", "bytes=0-2", "If-Range", "\"0\"").body()).isEqualTo("null 1");
    }

    @Test
    void aPartThatIsNotThereIsAProblem() {
        get(path);

        HttpResponse<String> answer = get(path, "Range", "bytes=6-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(code(answer)).isEqualTo("RANGE_NOT_SATISFIABLE");
        assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */6");
    }

    @Test
    void whoInsistsIsAnsweredByTheService() {
        get(path);

        assertThat(get(path, "Cache-Control", "no-cache").body()).isEqualTo("null 2");
        assertThat(get(path, "Cache-Control", "max-age=0").body()).isEqualTo("null 3");
        assertThat(get(path, "Cache-Control", "no-store").body()).isEqualTo("null 4");
        assertThat(get(path).body()).isEqualTo("null 3");
    }

    @Test
    void whoWantsAKeptAnswerOnlyHearsThatThereIsNone() {
        assertThat(get(path, "Cache-Control", "only-if-cached").statusCode()).isEqualTo(504);
        get(path);
        assertThat(get(path, "Cache-Control", "only-if-cached").body()).isEqualTo("null 1");
    }

    @Test
    void afterAWaitTheConnectionServesOn() {
        String one = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        String last = "GET " + path + "?b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

        assertThat(raw(one + one + last).text()).contains("null 1").contains("null 2");
    }
}
