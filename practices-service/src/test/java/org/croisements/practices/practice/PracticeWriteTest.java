package org.croisements.practices.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.croisements.practices.Calls.slugs;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions, repeated requests, and several writers at once. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeWriteTest {

    private static final String GARAGE = PRACTICES + "/garage";

    @BeforeEach
    void haveOne() {
        Directory.only();
        add(SCHEMES, THEMES);
        add(PRACTICES, practice("Garage"));
    }

    @Test
    void aVersionThatIsKnownIsNotSentAgain() {
        read("\"0\"").statusCode(304).header("ETag", "\"0\"");
        patch(admin(), GARAGE, "{\"summary\": \"Neuf\"}").statusCode(200).header("ETag", "\"1\"");
        read("\"0\"").statusCode(200).header("ETag", "\"1\"");
        read("\"7\", \"1\"").statusCode(304);
    }

    @Test
    void aChangeSaysWhichVersionItIsBasedOn() {
        change(null, "{\"summary\": \"Neuf\"}").statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        change("\"3\"", "{\"summary\": \"Neuf\"}")
                .statusCode(412)
                .body("code", equalTo("VERSION_CONFLICT"))
                .header("ETag", "\"0\"");
        change("1", "{\"summary\": \"Neuf\"}").statusCode(400).body("code", equalTo("INVALID_HEADER"));
        change("\"0\"", "{\"summary\": \"Neuf\"}").statusCode(200).header("ETag", "\"1\"");
        change("\"0\"", "{\"summary\": \"Plus neuf\"}").statusCode(412);
    }

    @Test
    void whoWaitsBehindADeletionFindsNothing() throws Exception {
        var callers = Executors.newFixedThreadPool(2);
        try (var holder = Database.connect()) {
            holder.setAutoCommit(false);
            execute(holder, "select 1 from practice for update");
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                statuses.add(callers.submit(() ->
                        admin().header("If-Match", "*").when().delete(GARAGE).statusCode()));
            }
            while (waiting() < 2) {
                Thread.onSpinWait();
            }
            holder.rollback();

            assertThat(List.of(statuses.get(0).get(), statuses.get(1).get())).containsExactlyInAnyOrder(204, 404);
        } finally {
            callers.shutdownNow();
        }
    }

    private static long waiting() throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aDeletionSaysWhichVersionItMeans() {
        admin().when().delete(GARAGE).then().statusCode(428);
        admin().header("If-Match", "\"1\"").when().delete(GARAGE).then().statusCode(412);
        admin().header("If-Match", "\"0\"").when().delete(GARAGE).then().statusCode(204);
        admin().header("If-Match", "\"0\"").when().delete(GARAGE).then().statusCode(404);
    }

    @Test
    void ofTwoEditorsAtOnceOneLearnsOfTheOther() throws Exception {
        var statuses = atOnce(List.of(
                () -> change("\"0\"", "{\"summary\": \"Le mien\"}").extract().statusCode(),
                () -> change("\"0\"", "{\"answer\": \"Le vôtre\"}").extract().statusCode()));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        Api.anonymous().when().get(GARAGE).then().body("version", equalTo(1));
    }

    @Test
    void aKeyHasOneEffect() {
        var first = keyed("k1", practice("Une fois")).statusCode(201).header("Idempotency-Replayed", nullValue());
        var again = keyed("k1", practice("Une fois")).statusCode(201).header("Idempotency-Replayed", "true");

        assertThat(again.extract().header("Location")).isEqualTo(first.extract().header("Location"));
        assertThat(again.extract().header("ETag")).isEqualTo("\"0\"");
        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        assertThat(slugs(PRACTICES)).containsExactly("garage", "une-fois");
    }

    @Test
    void aKeyServesOneRequestOfOneCaller() {
        keyed("k1", practice("Une fois")).statusCode(201);

        keyed("k1", practice("Deux fois")).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        post(Api.as(Role.CENTRE_ADMIN, Directory.IREV).header("Idempotency-Key", "k1"), PRACTICES, practice("À moi"))
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aRefusalDoesNotUseAKeyUp() {
        keyed("k1", practice("Neuf", "\"themes\": [\"nulle-part\"]")).statusCode(400);

        keyed("k1", practice("Neuf")).statusCode(201);
    }

    @Test
    void oneKeySentManyTimesAtOnceHasOneEffect() throws Exception {
        Callable<Integer> send =
                () -> keyed("k1", practice("Une fois")).extract().statusCode();

        assertThat(atOnce(List.of(send, send, send, send))).containsOnly(201);
        assertThat(slugs(PRACTICES)).containsExactly("garage", "une-fois");
    }

    @Test
    void aSlugIsGivenOnceHoweverManyAskAtOnce() throws Exception {
        Callable<Integer> send = () -> post(admin(), PRACTICES, practice("Seule", "\"slug\": \"unique\""))
                .extract()
                .statusCode();

        assertThat(atOnce(List.of(send, send, send))).containsExactlyInAnyOrder(201, 409, 409);
    }

    @Test
    void practicesOfOneTitleAddedAtOnceAreNumbered() throws Exception {
        Callable<String> send =
                () -> post(admin(), PRACTICES, practice("Unique")).extract().path("slug");

        assertThat(atOnce(List.of(send, send, send))).containsExactlyInAnyOrder("unique", "unique-2", "unique-3");
    }

    @Test
    void aCircleIsNotClosedByTwoAtOnce() throws Exception {
        add(PRACTICES, practice("Atelier"));

        var statuses = atOnce(List.of(
                () -> patch(admin(), GARAGE, "{\"partOf\": \"atelier\"}")
                        .extract()
                        .statusCode(),
                () -> patch(admin(), PRACTICES + "/atelier", "{\"partOf\": \"garage\"}")
                        .extract()
                        .statusCode()));

        assertThat(statuses).containsExactlyInAnyOrder(200, 400);
    }

    @Test
    void partsAddedAtOnceAllShow() throws Exception {
        var sends = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            String body = practice("Partie " + i, "\"partOf\": \"garage\"");
            sends.add(() -> post(admin(), PRACTICES, body).extract().statusCode());
        }

        assertThat(atOnce(sends)).containsOnly(201);
        Api.anonymous()
                .when()
                .get(GARAGE)
                .then()
                .body("version", equalTo(6))
                .body(
                        "parts.slug",
                        equalTo(List.of("partie-0", "partie-1", "partie-2", "partie-3", "partie-4", "partie-5")));
    }

    private static ValidatableResponse read(String known) {
        return Api.anonymous().header("If-None-Match", known).when().get(GARAGE).then();
    }

    private static ValidatableResponse change(@org.jspecify.annotations.Nullable String version, String patch) {
        var request = admin().contentType("application/merge-patch+json").body(patch);
        return (version == null ? request : request.header("If-Match", version))
                .when()
                .patch(GARAGE)
                .then();
    }

    private static ValidatableResponse keyed(String key, String body) {
        return post(admin().header("Idempotency-Key", key), PRACTICES, body);
    }

    private static <T> List<T> atOnce(List<Callable<T>> requests) throws Exception {
        var together = new CyclicBarrier(requests.size());
        var threads = Executors.newFixedThreadPool(requests.size());
        try {
            var answers = new ArrayList<Future<T>>();
            for (Callable<T> request : requests) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return request.call();
                }));
            }
            var results = new ArrayList<T>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
