package org.croisements.kit.change;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.croisements.kit.TestPostgres;
import org.junit.jupiter.api.Test;

/** Readers that wait for the next change. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ChangeFeedWaitTest extends NoteFeed {

    @Test
    void aWaitingReaderIsAnsweredByTheNextChange() throws Exception {
        String start = when().get(FEED).path("next");

        var answer = CompletableFuture.supplyAsync(() -> timed(FEED + "?wait=30&cursor=" + start));
        Thread.sleep(300);
        write(() -> note(ONE, 1));

        assertThat(answer.get()).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void aWaitingReaderOfAnotherTypeGoesOnWaiting() {
        String start = when().get(FEED + "?type=TAG").path("next");

        var answer = CompletableFuture.supplyAsync(
                () -> when().get(FEED + "?wait=3&type=TAG&cursor=" + start).path("items.size()"));
        write(() -> note(ONE, 1));

        assertThat(answer.join()).isEqualTo(0);
    }

    @Test
    void waitingSurvivesTheLossOfTheListeningConnection() throws Exception {
        String start = when().get(FEED).path("next");

        var answer = CompletableFuture.supplyAsync(() -> timed(FEED + "?wait=30&cursor=" + start));
        execute("""
                select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'change-listener'
                """);
        write(() -> note(ONE, 1));

        assertThat(answer.get()).isLessThan(Duration.ofSeconds(25));
        String next = when().get(FEED).path("next");
        var second = CompletableFuture.supplyAsync(() -> timed(FEED + "?wait=30&cursor=" + next));
        write(() -> note(ONE, 2));
        assertThat(second.get()).isLessThan(Duration.ofSeconds(25));
    }

    private static Duration timed(String url) {
        long start = System.nanoTime();
        when().get(url).then().statusCode(200).body("items", hasSize(1));
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
