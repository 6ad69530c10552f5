package org.croisements.gateway.composite;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OverviewTest extends CompositeTest {

    @Test
    void anEventComesWithWhatAPageAboutItShows() {
        JsonObject overview = json(EVENT);

        assertThat(overview.getJsonObject("event").getString("title")).isEqualTo("Forum");
        assertThat(ids(overview.getJsonArray("organisers"))).isEqualTo(new JsonArray("[\"o1\", \"o2\"]"));
        assertThat(overview.getJsonObject("programme").getJsonArray("days")).hasSize(1);
        assertThat(ids(overview.getJsonArray("practices"))).isEqualTo(new JsonArray("[\"p1\", \"p2\"]"));
        assertThat(overview.getJsonArray("places")).isEqualTo(new JsonArray("""
                [{"id": "l1", "kind": "PLACE", "session": null, "label": null, "capacity": 20, "waiting": 0, "left": 3}]
                """));
        assertThat(overview.getBoolean("partial")).isFalse();
        assertThat(overview.getJsonArray("missing")).isEmpty();
    }

    @Test
    void aCentreComesWithWhatAPageAboutItShows() {
        JsonObject overview = json(CENTRE);

        assertThat(overview.getJsonObject("organisation").getString("name")).isEqualTo("IREV");
        assertThat(ids(overview.getJsonArray("memberships"))).isEqualTo(new JsonArray("[\"m1\"]"));
        assertThat(overview.getJsonObject("nextEvents")).isEqualTo(new JsonObject("""
                {"items": [{"id": "e1"}], "total": 7,
                 "href": "/api/v1/events?organiser=o1&upcoming=true&sort=startsOn"}
                """));
        assertThat(overview.getJsonObject("practices").getValue("total")).isEqualTo(8);
        assertThat(overview.getBoolean("partial")).isFalse();
    }

    @Test
    void oneQuestionFindsInAllThree() {
        JsonObject found = json(SEARCH + "&limit=2");

        assertThat(found.getString("q")).isEqualTo("emploi");
        assertThat(found.getJsonObject("events").getString("href")).isEqualTo("/api/v1/events?q=emploi");
        assertThat(found.getJsonObject("practices").getValue("total")).isEqualTo(8);
        assertThat(found.getJsonObject("organisations").getValue("total")).isEqualTo(9);
        assertThat(services.events.last().uri()).isEqualTo("/api/v1/events?q=emploi&limit=2");
    }

    @Test
    void aServiceThatIsDownOrFailsOrTalksNonsenseIsNamed() {
        services.practices.behave(
                request -> request.response().setStatusCode(503).end("{\"code\": \"UNAVAILABLE\"}"));
        assertThat(json(SEARCH).getJsonArray("missing")).isEqualTo(missing("practices", 503, "UNAVAILABLE"));

        services.practices.behave(request -> request.response().end("<html>"));
        assertThat(json(SEARCH).getJsonArray("missing")).isEqualTo(missing("practices", 502, "BAD_GATEWAY"));

        services.practices.behave(request -> request.connection().close());
        assertThat(json(SEARCH).getJsonArray("missing")).isEqualTo(missing("practices", 502, "BAD_GATEWAY"));
    }

    @Test
    void aRecordThatTheCallerMayNotSeeIsLeftOut() {
        records.remove("/api/v1/practices/p1");
        records.remove("/api/v1/organisations/o2");

        JsonObject overview = json(EVENT);

        assertThat(ids(overview.getJsonArray("practices"))).isEqualTo(new JsonArray("[\"p2\"]"));
        assertThat(ids(overview.getJsonArray("organisers"))).isEqualTo(new JsonArray("[\"o1\"]"));
        assertThat(overview.getBoolean("partial")).isFalse();
    }

    @Test
    void withoutTheRecordItselfTheServicesWordCounts() {
        assertThat(get("/api/v1/overviews/events/other").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/overviews/organisations/a.b").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/overviews/events/").statusCode()).isEqualTo(404);

        services.events.behave(request -> request.response()
                .setStatusCode(308)
                .putHeader("Location", "http://here/api/v1/events/forum-2027")
                .end());
        HttpResponse<String> moved = get(EVENT);
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(moved.headers().firstValue("Location")).contains("http://here/api/v1/overviews/events/forum-2027");
    }

    @Test
    void everyPartIsAskedForInTheNameOfTheCaller() {
        get(EVENT, "Authorization", "Bearer a.b.c", "Accept-Language", "fr");

        assertThat(services.events.seen()).hasSize(3).allSatisfy(seen -> {
            assertThat(seen.headers().get("Authorization")).isEqualTo("Bearer a.b.c");
            assertThat(seen.headers().get("Accept-Language")).isEqualTo("fr");
            assertThat(seen.headers().get("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port());
        });
        assertThat(get(EVENT).headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(get(EVENT, "Authorization", "Bearer a.b.c").headers().firstValue("Cache-Control"))
                .contains("private, no-cache");
        assertThat(get(EVENT, "Authorization", "Bearer crs_nonsense").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsNotForTheCallerToKnowIsNotMissing() {
        services.events.behave(request -> {
            if (request.path().endsWith("/pools")) {
                request.response().setStatusCode(401).end("{\"code\": \"AUTHENTICATION_REQUIRED\"}");
            } else {
                answer(request);
            }
        });

        JsonObject overview = json(EVENT);

        assertThat(overview.containsKey("places")).isTrue();
        assertThat(overview.getValue("places")).isNull();
        assertThat(overview.getBoolean("partial")).isFalse();
    }

    @Test
    void whoseCredentialsAreRefusedFindsNothing() {
        services.events.behave(request -> request.response().setStatusCode(401).end("{\"code\": \"INVALID_TOKEN\"}"));

        HttpResponse<String> answer = get(SEARCH, "Authorization", "Bearer a.b.c");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void whatTheCallerHasIsNotSentAgain() {
        String tag = get(CENTRE).headers().firstValue("ETag").orElseThrow();

        assertThat(get(CENTRE, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "'/api/v1/search', q, REQUIRED",
        "'/api/v1/search?q=', q, INVALID_VALUE",
        "'/api/v1/search?q=%2A', q, INVALID_VALUE",
        "'/api/v1/search?q=a%00', q, INVALID_VALUE",
        "'/api/v1/search?q=a&q=b', q, REPEATED_PARAMETER",
        "'/api/v1/search?q=a&limit=0', limit, OUT_OF_RANGE",
        "'/api/v1/search?q=a&limit=21', limit, OUT_OF_RANGE",
        "'/api/v1/search?q=a&limit=x', limit, OUT_OF_RANGE",
        "'/api/v1/search?q=a&sort=b', sort, UNKNOWN_PARAMETER",
        "'/api/v1/overviews/events/forum?q=a', q, UNKNOWN_PARAMETER"
    })
    void aFaultyParameterIsNamed(String path, String parameter, String code) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonObject fault = new JsonObject(answer.body()).getJsonArray("errors").getJsonObject(0);
        assertThat(fault.getString("parameter")).isEqualTo(parameter);
        assertThat(fault.getString("code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"l'école & co?", "100%", "a/b#c", "é\u00A0🙂x"})
    void wordsMeanThemselves(String words) {
        get("/api/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));

        String asked = services.network.last().uri();
        String value = asked.substring(asked.indexOf("q=") + 2, asked.indexOf("&limit"));
        assertThat(URLDecoder.decode(value, StandardCharsets.UTF_8)).isEqualTo(words);
    }
}
