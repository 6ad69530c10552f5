package org.croisements.events.event;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventResourceTest {

    /** An event with a value in every field. */
    private static final String WHOLE = """
            {"slug": "cites-cap-2018", "title": "Forum Cités Cap' : Inventons les quartiers de demain !",
             "alternateTitles": ["Forum Cités Cap"], "summary": "Deuxième édition.", "description": "Deux\\njours.",
             "mainThread": "L'avenir des quartiers", "format": "FORUM", "series": "cites-cap", "edition": 2,
             "startsOn": "2018-06-05", "startTime": "09:30", "endsOn": "2018-06-06", "endTime": "17:00",
             "timeZone": "Europe/Paris", "attendanceMode": "MIXED",
             "place": {"name": "Couvent des Jacobins", "address": "20 place Sainte-Anne", "city": "Rennes",
                       "commune": "35238"},
             "onlineUrl": "https://example.org/salle",
             "organisers": [{"organisation": "reso-villes", "role": "LEAD"},
                            {"organisation": "0197c0de-0000-7000-8000-000000000002", "role": "CO_ORGANISER"},
                            {"organisation": "cner", "role": "FUNDER"}],
             "audience": "PUBLIC", "network": "club-dev-eco", "follows": "rencontre-2016", "publication": "PUBLISHED",
             "status": "HELD", "attendance": {"count": 600, "approximate": true},
             "registration": {"mode": "EXTERNAL_LINK", "url": "https://example.org/inscription"}, "owner": "reso-villes",
             "sources": [{"label": "RésO Villes, retour sur le forum", "url": "https://example.org/retour"}],
             "claims": [{"field": "startsOn", "value": "2018-06-05", "source": "l'organisateur", "certainty": "STATED"},
                        {"field": "startsOn", "value": "2018-06-06", "source": "un visiteur", "certainty": "DERIVED"}]}
            """;

    @BeforeEach
    void knowTheDirectory() {
        Directory.only();
        add(SERIES, "{\"title\": \"Cités Cap\", \"organisers\": [\"reso-villes\"]}");
        add(EVENTS, event("Rencontre 2016", "2016-11-03"));
    }

    @Test
    void everythingOfAnEventIsKept() {
        post(admin(), EVENTS, WHOLE)
                .statusCode(201)
                .header("Location", matchesPattern("http://[^/]+/api/v1/events/cites-cap-2018"))
                .header("ETag", "\"0\"");

        Api.anonymous()
                .when()
                .get(EVENTS + "/cites-cap-2018")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*"))
                .body("slug", equalTo("cites-cap-2018"))
                .body("title", equalTo("Forum Cités Cap' : Inventons les quartiers de demain !"))
                .body("alternateTitles", contains("Forum Cités Cap"))
                .body("summary", equalTo("Deuxième édition."))
                .body("description", equalTo("Deux\njours."))
                .body("mainThread", equalTo("L'avenir des quartiers"))
                .body("format", equalTo("FORUM"))
                .body("series.slug", equalTo("cites-cap"))
                .body("series.label", equalTo("Cités Cap"))
                .body("edition", equalTo(2))
                .body("startsOn", equalTo("2018-06-05"))
                .body("startTime", equalTo("09:30"))
                .body("endsOn", equalTo("2018-06-06"))
                .body("endTime", equalTo("17:00"))
                .body("timeZone", equalTo("Europe/Paris"))
                .body("startsAt", equalTo("2018-06-05T07:30:00Z"))
                .body("endsAt", equalTo("2018-06-06T15:00:00Z"))
                .body("attendanceMode", equalTo("MIXED"))
                .body("place.name", equalTo("Couvent des Jacobins"))
                .body("place.address", equalTo("20 place Sainte-Anne"))
                .body("place.city", equalTo("Rennes"))
                .body("place.commune.kind", equalTo("COMMUNE"))
                .body("place.commune.code", equalTo("35238"))
                .body("place.commune.label", equalTo("Rennes"))
                .body("place.commune.href", equalTo("/api/v1/territories/commune/35238"))
                .body("place.commune.state", equalTo("RESOLVED"))
                .body("onlineUrl", equalTo("https://example.org/salle"))
                .body("organisers.organisation.slug", contains("reso-villes", "irev", "cner"))
                .body("organisers.organisation.label", contains("RésO Villes", "IREV", "CNER"))
                .body("organisers.role", contains("LEAD", "CO_ORGANISER", "FUNDER"))
                .body("organisers[1].organisation.state", equalTo("RESOLVED"))
                .body(
                        "organisers[1].organisation.href",
                        equalTo("/api/v1/organisations/0197c0de-0000-7000-8000-000000000002"))
                .body("audience", equalTo("PUBLIC"))
                .body("network", equalTo("club-dev-eco"))
                .body("follows.slug", equalTo("rencontre-2016"))
                .body("follows.label", equalTo("Rencontre 2016"))
                .body("publication", equalTo("PUBLISHED"))
                .body("status", equalTo("HELD"))
                .body("attendance.count", equalTo(600))
                .body("attendance.approximate", equalTo(true))
                .body("registration.mode", equalTo("EXTERNAL_LINK"))
                .body("registration.url", equalTo("https://example.org/inscription"))
                .body("owner.slug", equalTo("reso-villes"))
                .body("sources.url", contains("https://example.org/retour"))
                .body("claims.value", contains("2018-06-05", "2018-06-06"))
                .body("claims.certainty", contains("STATED", "DERIVED"))
                .body("version", equalTo(0));
    }

    @Test
    void problemsSpeakFrenchToo() {
        Api.anonymous()
                .header("Accept-Language", "fr-FR,en;q=0.5")
                .when()
                .get(EVENTS + "/rien")
                .then()
                .statusCode(404)
                .header("Content-Language", "fr")
                .body("title", equalTo("Événement inconnu"))
                .body("detail", containsString("rien"))
                .body("traceId", notNullValue());
    }
}
