package org.croisements.events.edition;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.events.Calls;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editions of a series, and how the next one is made. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EditionTest {

    private static final String FORUM = EVENTS + "/forum";

    @BeforeEach
    void addASecondEdition() {
        Directory.only();
        add(SERIES, "{\"title\": \"Cités Cap\", \"cadence\": \"Tous les deux ans\"}");
        add(EVENTS, event("Forum", "2018-06-05", """
                "series": "cites-cap", "edition": 2, "endsOn": "2018-06-06", "startTime": "09:30", "endTime": "17:00",
                "status": "HELD", "attendance": {"count": 600, "approximate": true}, "alternateTitles": ["Cap 2"],
                "themes": ["emploi"], "place": {"city": "Rennes", "commune": "35238"}, "accessibility": ["MOTOR"],
                "organisers": [{"organisation": "reso-villes", "role": "LEAD"}, {"organisation": "irev", "role": "PARTNER"}],
                "sources": [{"label": "RésO Villes"}],
                "claims": [{"field": "startsOn", "value": "2018-06-06", "source": "IREV", "certainty": "STATED"}]"""));
    }

    @Test
    void theEditionsOfASeriesTellTheirGaps() {
        add(EVENTS, event("Cinquième", "2024-06-05", "\"series\": \"cites-cap\", \"edition\": 5"));
        add(EVENTS, Calls.draft("Sixième", "2026-06-05", "\"series\": \"cites-cap\", \"edition\": 6"));

        Api.anonymous()
                .when()
                .get(SERIES + "/cites-cap/editions")
                .then()
                .statusCode(200)
                .body("series.slug", equalTo("cites-cap"))
                .body("editions.edition", contains(1, 2, 3, 4, 5))
                .body("editions.event.slug", contains("forum", "cinquieme"))
                .body("editions.startsOn", contains(null, "2018-06-05", null, null, "2024-06-05"))
                .body("editions.city", contains(null, "Rennes", null, null, null));
        Api.as(Role.NETWORK_ADMIN)
                .when()
                .get(SERIES + "/cites-cap/editions")
                .then()
                .body("editions.size()", equalTo(6));
        Api.anonymous().when().get(SERIES + "/none/editions").then().statusCode(404);
        Api.anonymous().when().get(SERIES + "/cites-cap").then().body("cadence", equalTo("Tous les deux ans"));
    }

    @Test
    void theNextEditionIsADraftOfWhatWasPlanned() {
        post(admin(), FORUM + "/clone", "{\"startsOn\": \"2020-06-09\"}")
                .statusCode(201)
                .header("Location", endsWith("/api/v1/events/2020-06-09-forum"))
                .body("slug", equalTo("2020-06-09-forum"))
                .body("title", equalTo("Forum"))
                .body("series.slug", equalTo("cites-cap"))
                .body("edition", equalTo(3))
                .body("startsOn", equalTo("2020-06-09"))
                .body("endsOn", equalTo("2020-06-10"))
                .body("startTime", equalTo("09:30"))
                .body("place.city", equalTo("Rennes"))
                .body("organisers.organisation.slug", contains("reso-villes", "irev"))
                .body("organisers.role", contains("LEAD", "PARTNER"))
                .body("themes", contains("emploi"))
                .body("accessibility", contains("MOTOR"))
                .body("publication", equalTo("DRAFT"))
                .body("status", equalTo("SCHEDULED"))
                .body("attendance", nullValue())
                .body("alternateTitles", empty())
                .body("sources", empty())
                .body("claims", empty());
    }

    @Test
    void whatIsAskedForIsDifferent() {
        post(
                        admin(),
                        FORUM + "/clone",
                        "{\"startsOn\": \"2022-03-01\", \"title\": \"Cap 7\", \"slug\": \"cap-7\", \"edition\": 7}")
                .statusCode(201)
                .body("slug", equalTo("cap-7"))
                .body("title", equalTo("Cap 7"))
                .body("edition", equalTo(7));
        post(admin(), FORUM + "/clone", "{\"startsOn\": \"2022-03-01\", \"slug\": \"cap-8\"}")
                .body("edition", equalTo(8));
        post(admin(), FORUM + "/clone", "{\"startsOn\": \"2022-03-02\", \"edition\": 7}")
                .statusCode(409)
                .body("code", equalTo("EDITION_TAKEN"));
        post(admin(), FORUM + "/clone", "{\"startsOn\": \"2022-03-02\", \"slug\": \"cap-7\"}")
                .statusCode(409)
                .body("code", equalTo("SLUG_TAKEN"));
    }

    @Test
    void aCloneSentTwiceWithOneKeyIsMadeOnce() {
        for (int i = 0; i < 2; i++) {
            post(admin().header("Idempotency-Key", "clone-1"), FORUM + "/clone", "{\"startsOn\": \"2020-06-09\"}")
                    .statusCode(201)
                    .body("edition", equalTo(3));
        }
        Api.as(Role.NETWORK_ADMIN).when().get(EVENTS).then().body("page.total", equalTo(2));
    }
}
