package org.croisements.gateway.purge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.croisements.gateway.CachingTest;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.purge.Generations.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(CachingTest.Caching.class)
class PurgeTest extends CachingTest {

    @Test
    void whoWroteReadsWhatTheyWrote() {
        get(path);
        get(path + "?in=a-list");

        write(200);

        assertThat(get(path).body()).isEqualTo("null 3");
        assertThat(get(path + "?in=a-list").body()).isEqualTo("null 4");
    }

    @Test
    void aWriteWhoseOutcomeNobodyKnowsCounts() {
        get(path);

        write(503);

        assertThat(get(path).body()).isEqualTo("null 2");
    }

    @Test
    void aWriteThatWasRefusedDoesNot() {
        get(path);
        Stamp before = generations.now(Service.EVENTS);

        write(422);

        assertThat(before.isCurrent()).isTrue();
        assertThat(get(path).body()).isEqualTo("null 1");
    }

    @Test
    void aReadThatBeganBeforeAWriteIsNotKept() {
        List<HttpServerRequest> held = new CopyOnWriteArrayList<>();
        services.events.behave(held::add);
        CompletableFuture<HttpResponse<String>> early =
                CLIENT.sendAsync(request(path).build(), BodyHandlers.ofString());
        await(() -> !held.isEmpty());
        write(204);

        assertThat(get(path).body()).isEqualTo("null 1");
        answer(held.get(0), KEEP);

        assertThat(early.join().body()).isEqualTo("null 2");
        assertThat(get(path).body()).isEqualTo("null 1");
    }

    @Test
    void aChangeMadeElsewhereIsKnownFromTheFeed() {
        get(path);

        services.events.feed().change("CHANGED");

        await(() -> get(path).body().equals("null 2"));
    }

    @Test
    void whatMayBeSeenNoMoreIsNotShownInNeedEither() {
        get(path);
        Stamp seen = generations.now(Service.EVENTS);
        services.events.feed().change("HIDDEN");
        await(() -> !seen.isShowable());
        services.events.behave(request -> request.response().setStatusCode(503).end());

        assertThat(get(path).statusCode()).isEqualTo(503);
    }

    @Test
    void whileChangesAreNotHeardOfAnswersAreSoonTooOld() throws Exception {
        get(path);
        services.events.stop();
        services.events.feed().breakOff();
        try {
            await(() -> !generations.isFollowed(Service.EVENTS));
        } finally {
            services.events.start();
        }
        await(() -> generations.isFollowed(Service.EVENTS));

        assertThat(get(path).body()).isEqualTo("null 2");
    }

    @Test
    void otherServicesShowAChangeSoon() {
        Stamp practices = generations.now(Service.PRACTICES);

        services.events.feed().change("CHANGED");

        await(() -> !practices.isCurrent());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/events, false",
        "/api/v1/events/forum-2027, false",
        "/api/v1/events/forum-2027/registrations, true",
        "/api/v1/registrations/7/cancellation, true",
        "/api/v1/events/forum-2027/registration-requests, true",
        "/oauth/token, true",
        "/api/v1/territory-imports, false",
    })
    void aRegistrationChangesNothingThatEverybodyReads(String path, boolean quiet) {
        assertThat(Writes.isQuiet(path)).isEqualTo(quiet);
    }

    private void write(int status) {
        services.events.behave(request -> {
            if (request.method().name().equals("PATCH")) {
                request.response().setStatusCode(status).end();
            } else {
                answer(request, KEEP);
            }
        });
        HttpResponse<String> answer =
                send(request("/api/v1/events/another").method("PATCH", BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
