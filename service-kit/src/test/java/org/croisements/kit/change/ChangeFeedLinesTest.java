package org.croisements.kit.change;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.UUID;
import org.croisements.kit.TestPostgres;
import org.junit.jupiter.api.Test;

/** The whole feed as lines. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ChangeFeedLinesTest extends NoteFeed {

    @Test
    void linesGiveEverythingAndTellWhereToGoOn() {
        write(() -> {
            for (int i = 0; i < 2_500; i++) {
                note(new UUID(9, i), 1);
            }
        });

        var answer = when().get(FEED + ".ndjson");
        write(() -> note(ONE, 1));

        assertThat(answer.asString().lines()).hasSize(2_500).allMatch(line -> line.startsWith("{\"cursor\":"));
        when().get(FEED + "?cursor=" + answer.header("Changes-Cursor"))
                .then()
                .body("items.id", contains(ONE.toString()));
    }

    @Test
    void linesThatBreakOffDoNotPassForAll() {
        write(() -> {
            for (int i = 0; i < 1_500; i++) {
                note(new UUID(9, i), i);
            }
        });

        // Several times, for it is a race that is lost now and then.
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> when().get("/api/v1/changes/broken.ndjson").asString())
                    .isInstanceOf(IOException.class);
        }
    }
}
