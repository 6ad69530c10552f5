package org.croisements.kit.change;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.croisements.kit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The change feed over HTTP, on a real PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ChangeFeedResourceTest {

    private static final String FEED = "/api/v1/changes/notes";
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(2, 2);

    @Inject
    Changes changes;

    @Inject
    ChangeRepository repository;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void anEmptyFeed() throws SQLException {
        execute("truncate change, change_horizon");
    }

    @Test
    void aChangeCarriesTheRecordAsItWasWritten() {
        write(() -> changes.changed("NOTE", ONE, "first", 3, new Note("Été", "first", 1.50)));

        when().get(FEED)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("NOTE"))
                .body("items[0].id", equalTo(ONE.toString()))
                .body("items[0].slug", equalTo("first"))
                .body("items[0].operation", equalTo("CHANGED"))
                .body("items[0].version", equalTo(3))
                .body("items[0].data.title", equalTo("Été"))
                .body("more", equalTo(false));
        assertThat(when().get(FEED).asString())
                .contains("\"data\":{\"title\":\"Été\",\"slug\":\"first\",\"weight\":1.5}");
    }

    @Test
    void tombstonesTellNothingOfTheRecord() {
        write(() -> {
            changes.deleted("NOTE", ONE, "first", 4);
            changes.hidden("TAG", ONE, null, 5);
            changes.merged("NOTE", TWO, "second", 6, ONE);
        });

        when().get(FEED)
                .then()
                .body("items.operation", contains("DELETED", "HIDDEN", "MERGED"))
                .body("items[0].data", nullValue())
                .body("items[1].data", nullValue())
                .body("items[2].data", equalTo(Map.of("into", ONE.toString())));
    }

    @Test
    void ofSeveralChangesInOneTransactionTheLastIsWritten() {
        write(() -> {
            note(ONE, 1);
            note(TWO, 1);
            note(ONE, 2);
        });

        when().get(FEED).then().body("items.id", contains(TWO.toString(), ONE.toString()));
        when().get(FEED).then().body("items.version", contains(1, 2));
    }

    @Test
    void aTransactionRolledBackChangesNothing() {
        QuarkusTransaction.begin();
        note(ONE, 1);
        changes.appendAll();
        QuarkusTransaction.rollback();

        when().get(FEED).then().body("items", empty());
    }

    @Test
    void aReaderWithoutACursorGetsEachRecordOnce() {
        write(() -> note(ONE, 1));
        write(() -> note(TWO, 1));
        write(() -> note(ONE, 2));

        when().get(FEED).then().body("items.version", contains(1, 2));
        when().get(FEED + "?limit=1").then().body("items.id", contains(TWO.toString()));
    }

    @Test
    void aReaderWithACursorGetsEveryVersion() {
        String start = when().get(FEED).path("next");

        write(() -> note(ONE, 1));
        write(() -> note(ONE, 2));

        when().get(FEED + "?cursor=" + start).then().body("items.version", contains(1, 2));
    }

    @Test
    void pagesGoOnFromEachOther() {
        write(() -> note(ONE, 1));
        write(() -> note(TWO, 1));

        String second = when().get(FEED + "?limit=1")
                .then()
                .body("items.id", contains(ONE.toString()))
                .body("more", equalTo(true))
                .extract()
                .path("next");
        String last = when().get(FEED + "?limit=1&cursor=" + second)
                .then()
                .body("items.id", contains(TWO.toString()))
                .body("more", equalTo(false))
                .extract()
                .path("next");

        when().get(FEED + "?cursor=" + last).then().body("items", empty()).body("next", equalTo(last));
    }

    @Test
    void theCursorOfAnItemStandsBehindIt() {
        write(() -> note(ONE, 1));
        write(() -> note(TWO, 1));

        String behindFirst = when().get(FEED).path("items[0].cursor");

        when().get(FEED + "?cursor=" + behindFirst).then().body("items.id", contains(TWO.toString()));
    }

    @Test
    void aReaderOfOneTypeMovesUpToTheHead() {
        String start = when().get(FEED + "?type=TAG").path("next");
        write(() -> note(ONE, 1));

        String next = when().get(FEED + "?type=TAG&cursor=" + start)
                .then()
                .body("items", empty())
                .extract()
                .path("next");

        assertThat(next).isNotEqualTo(start);
    }

    @Test
    void anotherTypeWithAnOldCursorIsRefused() {
        String next = when().get(FEED + "?type=TAG").path("next");

        when().get(FEED + "?type=NOTE&cursor=" + next).then().statusCode(400).body("code", equalTo("CURSOR_MISMATCH"));
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        write(() -> note(ONE, 1));
        String tag = when().get(FEED).header("ETag");

        given().header("If-None-Match", tag).when().get(FEED).then().statusCode(304);
        write(() -> note(TWO, 1));
        given().header("If-None-Match", tag).when().get(FEED).then().statusCode(200);
    }

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

    @Test
    void aWaitingReaderIsAnsweredByTheNextChange() throws Exception {
        String start = when().get(FEED).path("next");

        var answer = CompletableFuture.supplyAsync(() -> timed(FEED + "?wait=25&cursor=" + start));
        Thread.sleep(300);
        write(() -> note(ONE, 1));

        assertThat(answer.get()).isLessThan(Duration.ofSeconds(15));
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

        var answer = CompletableFuture.supplyAsync(() -> timed(FEED + "?wait=25&cursor=" + start));
        execute("""
                select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'change-listener'
                """);
        write(() -> note(ONE, 1));

        assertThat(answer.get()).isLessThan(Duration.ofSeconds(15));
        String next = when().get(FEED).path("next");
        var second = CompletableFuture.supplyAsync(() -> timed(FEED + "?wait=25&cursor=" + next));
        write(() -> note(ONE, 2));
        assertThat(second.get()).isLessThan(Duration.ofSeconds(15));
    }

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

    @Test
    void anUnknownTypeIsRefused() {
        when().get(FEED + "?type=NOTES")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("type"))
                .body("errors[0].detail", equalTo("\"NOTES\" is not allowed; did you mean NOTE?; allowed: NOTE, TAG"));
    }

    private void note(UUID id, long version) {
        changes.changed("NOTE", id, "one", version, new Note("One", "one", version));
    }

    private static Duration timed(String url) {
        long start = System.nanoTime();
        when().get(url).then().statusCode(200).body("items", hasSize(1));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void write(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    record Note(String title, String slug, double weight) {}
}
