package org.croisements.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.session;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.croisements.events.Calls;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two organisers of an event edit what they have read. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EditorsAtOnceTest {

    private static final String FORUM = EVENTS + "/forum";

    @BeforeEach
    void addAnEventOfTwoOrganisers() {
        Directory.only();
        add(EVENTS, event("Forum", "2026-06-01", """
                "organisers": [{"organisation": "reso-villes", "role": "ORGANISER"},
                               {"organisation": "cner", "role": "ORGANISER"}]"""));
    }

    @Test
    void ofTwoOrganisersAtOnceOneLearnsWhichFieldsTheOtherChangedAndNothingIsLost() throws Exception {
        List<Callable<Response>> edits = List.of(
                () -> patch(RESO_VILLES, FORUM, "0", "{\"summary\": \"Neuf\", \"mainThread\": \"L'emploi\"}"),
                () -> patch(CNER, FORUM, "0", "{\"description\": \"Long\", \"alternateTitles\": [\"Cap\"]}"));
        var pool = Executors.newFixedThreadPool(2);

        var answers =
                pool.invokeAll(edits).stream().map(EditorsAtOnceTest::answer).toList();
        pool.shutdown();

        boolean firstWon = answers.get(0).statusCode() == 200;
        var refused = answers.get(firstWon ? 1 : 0);
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.header("ETag")).isEqualTo("\"1\"");
        assertThat(refused.jsonPath().getList("errors.pointer"))
                .isEqualTo(firstWon ? List.of("/mainThread", "/summary") : List.of("/alternateTitles", "/description"));
        assertThat(refused.jsonPath().getList("errors.code")).containsOnly("CHANGED_SINCE");

        assertThat(answer(firstWon ? () -> again(edits.get(1), CNER) : () -> again(edits.get(0), RESO_VILLES))
                        .statusCode())
                .isEqualTo(200);
        Api.anonymous()
                .when()
                .get(FORUM)
                .then()
                .header("ETag", "\"2\"")
                .body("summary", equalTo("Neuf"))
                .body("mainThread", equalTo("L'emploi"))
                .body("description", equalTo("Long"))
                .body("alternateTitles", contains("Cap"));
    }

    @Test
    void everyFieldThatChangedSinceTheVersionReadIsTold() {
        patch(RESO_VILLES, FORUM, "0", "{\"summary\": \"Un\"}");
        patch(RESO_VILLES, FORUM, "1", "{\"mainThread\": \"Deux\"}");
        patch(RESO_VILLES, FORUM, "2", "{\"summary\": \"Trois\"}");

        assertThat(told("0")).isEqualTo(List.of("/mainThread", "/summary"));
        assertThat(told("1")).isEqualTo(List.of("/mainThread", "/summary"));
        assertThat(told("2")).isEqualTo(List.of("/summary"));
        patch(CNER, FORUM, "1", "{\"summary\": \"Quatre\"}")
                .then()
                .statusCode(412)
                .body("errors.detail", contains("changed in version 2", "changed in version 3"));
    }

    @Test
    void aVersionThatNeverWasTellsNothing() {
        patch(RESO_VILLES, FORUM, "0", "{\"summary\": \"Un\"}");

        for (String tag : List.of("7", "abc", "99999999999999999999")) {
            patch(CNER, FORUM, tag, "{\"summary\": \"Deux\"}")
                    .then()
                    .statusCode(412)
                    .body("errors", nullValue());
        }
    }

    @Test
    void seriesAndSessionsTellItToo() {
        add(SERIES, "{\"title\": \"Cap\", \"organisers\": [\"cner\", \"reso-villes\"]}");
        String talk = FORUM + "/sessions/" + add(FORUM + "/sessions", session("Débat", 1));
        patch(RESO_VILLES, SERIES + "/cap", "0", "{\"description\": \"Neuf\"}");
        patch(RESO_VILLES, talk, "0", "{\"summary\": \"Neuf\"}");

        patch(CNER, SERIES + "/cap", "0", "{\"title\": \"Le cap\"}")
                .then()
                .statusCode(412)
                .body("errors.pointer", contains("/description"));
        patch(CNER, talk, "0", "{\"title\": \"Le débat\"}")
                .then()
                .statusCode(412)
                .body("errors.pointer", contains("/summary"));
        Calls.delete(Api.as(Role.CENTRE_ADMIN, CNER), talk).statusCode(204);
    }

    private static List<String> told(String version) {
        return patch(CNER, FORUM, version, "{\"summary\": \"Quatre\"}")
                .then()
                .statusCode(412)
                .extract()
                .path("errors.pointer");
    }

    private static Response again(Callable<Response> edit, UUID centre) throws Exception {
        assertThat(edit.call().statusCode()).isEqualTo(412);
        String change = centre.equals(CNER)
                ? "{\"description\": \"Long\", \"alternateTitles\": [\"Cap\"]}"
                : "{\"summary\": \"Neuf\", \"mainThread\": \"L'emploi\"}";
        return patch(centre, FORUM, "1", change);
    }

    private static Response answer(java.util.concurrent.Future<Response> future) {
        return answer(future::get);
    }

    private static Response answer(Callable<Response> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response patch(UUID centre, String path, String version, String patch) {
        return Api.as(Role.CENTRE_ADMIN, centre)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(path);
    }
}
