package org.croisements.kit.change;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.croisements.kit.TestPostgres;
import org.junit.jupiter.api.Test;

/** What the feed forgets in time, and who has to begin again. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ForgottenChangesTest extends NoteFeed {

    @Inject
    ChangeRepository repository;

    @Test
    void whoMayHaveMissedADeletionBeginsAgain() {
        String start = when().get(FEED).path("next");
        write(() -> note(ONE, 1));
        write(() -> changes.deleted("NOTE", ONE, "one", 2));
        String seen = when().get(FEED).path("next");

        repository.forgetTombstones(Instant.now().plusSeconds(60));

        when().get(FEED + "?cursor=" + start).then().statusCode(410).body("code", equalTo("RESYNC_REQUIRED"));
        when().get(FEED + "?cursor=" + seen).then().statusCode(200);
        String fresh = when().get(FEED).then().statusCode(200).extract().path("next");
        when().get(FEED + "?cursor=" + fresh).then().statusCode(200);
    }

    @Test
    void forgettingKeepsTheLastEntryOfARecord() {
        String start = when().get(FEED).path("next");
        write(() -> note(ONE, 1));
        write(() -> note(ONE, 2));
        write(() -> note(TWO, 1));

        int forgotten = repository.forgetReplaced(Instant.now().plusSeconds(60));

        assertThat(forgotten).isEqualTo(1);
        when().get(FEED + "?cursor=" + start).then().body("items.version", contains(2, 1));
    }

    @Test
    void nothingYoungIsForgotten() {
        write(() -> note(ONE, 1));
        write(() -> changes.deleted("NOTE", ONE, "one", 2));

        Instant yesterday = Instant.now().minusSeconds(86_400);

        assertThat(List.of(repository.forgetReplaced(yesterday), repository.forgetTombstones(yesterday)))
                .containsExactly(0, 0);
    }
}
