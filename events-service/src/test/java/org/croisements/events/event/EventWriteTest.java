package org.croisements.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.CHANGES;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.delete;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Calls.session;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventWriteTest {

    private static final String FORUM = EVENTS + "/forum";

    @BeforeEach
    void addAnEvent() {
        Directory.only();
        add(SERIES, "{\"title\": \"Cités Cap\"}");
        add(EVENTS, event("Forum", "2026-06-01", "\"series\": \"cites-cap\", \"edition\": 1"));
    }

    @Test
    void aPatchChangesWhatItNamesAndMakesANewVersion() {
        patch(admin(), FORUM, "{\"summary\": \"Neuf\", \"edition\": null, \"series\": null}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("summary", equalTo("Neuf"))
                .body("edition", nullValue())
                .body("title", equalTo("Forum"))
                .body("version", equalTo(1));
    }

    @Test
    void aPatchThatChangesNothingMakesNoVersion() {
        patch(admin(), FORUM, "{\"organisers\": [{\"organisation\": \"irev\", \"role\": \"LEAD\"}]}")
                .header("ETag", "\"1\"");

        patch(admin(), FORUM, "{}").statusCode(200).header("ETag", "\"1\"");
        patch(admin(), FORUM, "{\"title\": \"Forum\", \"series\": \"cites-cap\"}")
                .header("ETag", "\"1\"");
        patch(admin(), FORUM, "{\"organisers\": [{\"organisation\": \"irev\", \"role\": \"LEAD\"}]}")
                .header("ETag", "\"1\"");
        Api.anonymous().when().get(CHANGES + "?type=event").then().body("items.version", contains(1));
    }

    @Test
    void aRenamedEventIsFoundUnderItsFormerSlug() {
        patch(admin(), FORUM, "{\"slug\": \"grand-forum\"}").statusCode(200).body("formerSlugs", contains("forum"));

        Api.anonymous()
                .redirects()
                .follow(false)
                .when()
                .get(FORUM)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/events/grand-forum"));
        Api.anonymous()
                .redirects()
                .follow(false)
                .when()
                .get(FORUM + "/sessions?limit=3")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/events/grand-forum/sessions?limit=3"));
        post(admin(), EVENTS, event("Forum", "2026-07-01")).statusCode(201).body("slug", equalTo("forum-2"));
    }

    @Test
    void aSeriesHasAnEditionOnce() {
        post(admin(), EVENTS, event("Encore", "2027-06-01", "\"series\": \"cites-cap\", \"edition\": 1"))
                .statusCode(409)
                .body("code", equalTo("EDITION_TAKEN"));
        add(EVENTS, event("Encore", "2027-06-01", "\"series\": \"cites-cap\", \"edition\": 3"));
        patch(admin(), EVENTS + "/encore", "{\"edition\": 1}").statusCode(409).body("code", equalTo("EDITION_TAKEN"));
    }

    @Test
    void whatAnotherEventFollowsStays() {
        add(EVENTS, event("Suite", "2026-07-01", "\"follows\": \"forum\""));

        delete(admin(), FORUM).statusCode(409).body("code", equalTo("RECORD_IN_USE"));
        patch(admin(), FORUM, "{\"follows\": \"forum\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/follows"));
        patch(admin(), FORUM, "{\"title\": \"Grand forum\"}").statusCode(200);
        Api.anonymous()
                .when()
                .get(EVENTS + "/suite")
                .then()
                .header("ETag", "\"1\"")
                .body("follows.label", equalTo("Grand forum"));
    }

    @Test
    void aRecordIsNotSentAgainToWhoHasItsVersion() {
        Api.anonymous()
                .header("If-None-Match", "\"0\"")
                .when()
                .get(FORUM)
                .then()
                .statusCode(304);
        patch(admin(), FORUM, "{\"summary\": \"Neuf\"}");
        Api.anonymous()
                .header("If-None-Match", "\"0\"")
                .when()
                .get(FORUM)
                .then()
                .statusCode(200);
    }

    @Test
    void ofTwoEditorsAtOnceOneIsToldThatTheOtherWasFaster() throws Exception {
        var statuses = atOnce(
                        2,
                        i -> admin().contentType("application/merge-patch+json")
                                .header("If-Match", "\"0\"")
                                .body("{\"summary\": \"Version " + i + "\"}")
                                .patch(FORUM))
                .stream()
                .map(Response::statusCode)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 412);
        Api.anonymous().when().get(FORUM).then().header("ETag", "\"1\"");
    }

    @Test
    void aKeyHasOneEffectHoweverOftenItIsSent() {
        String body = event("Clef", "2026-08-01");
        var first = keyed("k1", body);
        var second = keyed("k1", body);
        var other = keyed("k1", event("Clef", "2026-08-02"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aKeySentTwentyTimesAtOnceHasOneEffect() throws Exception {
        var answers = atOnce(20, i -> keyed("k2", event("Ensemble", "2026-08-01")));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        Api.anonymous().when().get(EVENTS + "?q=ensemble").then().body("page.total", equalTo(1));
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        assertThat(keyed("k3", event("Rendu", "2026-08-01", "\"timeZone\": \"Mars/Olympus\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(keyed("k3", event("Rendu", "2026-08-01")).statusCode()).isEqualTo(201);
    }

    @Test
    void fiftyEventsAtOnceAreAllKeptAndAllTold() throws Exception {
        var answers = atOnce(
                50,
                i -> admin().contentType("application/json")
                        .body(event("Foule " + i, "2026-09-01"))
                        .post(EVENTS));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        Api.anonymous().when().get(EVENTS + "?q=foule").then().body("page.total", equalTo(50));
        List<String> told = Api.anonymous()
                .when()
                .get(CHANGES + "?type=event&limit=1000")
                .then()
                .extract()
                .path("items.slug");
        assertThat(new HashSet<>(told)).hasSize(51);
    }

    @Test
    void theFeedTellsWhatHappenedInItsOrder() {
        String cursor = Api.anonymous().when().get(CHANGES).then().extract().path("next");

        add(EVENTS, event("Un", "2026-10-01"));
        patch(admin(), EVENTS + "/un", "{\"title\": \"Uns\"}");
        String id = add(EVENTS + "/un/sessions", session("Atelier", 1));
        patch(admin(), EVENTS + "/un/sessions/" + id, "{\"summary\": \"A\"}");
        delete(admin(), EVENTS + "/un").statusCode(204);
        delete(admin(), EVENTS + "/un").statusCode(404);

        Api.anonymous()
                .when()
                .get(CHANGES + "?cursor=" + cursor)
                .then()
                .body("items.type", contains("event", "event", "session", "session", "session", "event"))
                .body("items.operation", contains("CHANGED", "CHANGED", "CHANGED", "CHANGED", "DELETED", "DELETED"))
                .body("items.version", contains(0, 1, 0, 1, 2, 2))
                .body("items[1].data.title", equalTo("Uns"))
                .body("items[3].data.summary", equalTo("A"))
                .body("items[5].data", nullValue())
                .body("more", equalTo(false));
    }

    @Test
    void aRenamedSeriesShowsInItsEditions() {
        patch(admin(), SERIES + "/cites-cap", "{\"title\": \"Cités Cap, le forum\"}")
                .statusCode(200);

        Api.anonymous()
                .when()
                .get(FORUM)
                .then()
                .header("ETag", "\"1\"")
                .body("series.label", equalTo("Cités Cap, le forum"));
        Api.anonymous()
                .when()
                .get(CHANGES + "?type=event")
                .then()
                .body("items", hasSize(1))
                .body("items[0].data.series.label", equalTo("Cités Cap, le forum"));
        delete(admin(), SERIES + "/cites-cap").statusCode(409).body("code", equalTo("RECORD_IN_USE"));
        delete(admin(), FORUM).statusCode(204);
        delete(admin(), SERIES + "/cites-cap").statusCode(204);
        Api.anonymous()
                .when()
                .get(CHANGES + "?type=series")
                .then()
                .body("items.operation", contains("DELETED"))
                .body("items.slug", contains("cites-cap"));
    }

    private static Response keyed(String key, String body) {
        return admin().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(EVENTS);
    }

    private interface Attempt {
        Response make(int number);
    }

    private static List<Response> atOnce(int times, Attempt attempt) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            List<Callable<Response>> calls = IntStream.range(0, times)
                    .mapToObj(i -> (Callable<Response>) () -> attempt.make(i))
                    .toList();
            var answers = new ArrayList<Response>();
            for (Future<Response> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
