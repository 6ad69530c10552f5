package org.croisements.events.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events on maps, as linked data and in feeds. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventFormatsTest {

    @BeforeEach
    void addTwoEvents() {
        Directory.only();
        add(EVENTS, event("Forum Cités Cap' : l'Œuvre <des> quartiers & nous", "2018-06-05", """
                "slug": "forum", "startTime": "09:30", "endTime": "17:00", "format": "FORUM",
                "organisers": [{"organisation": "reso-villes", "role": "LEAD"},
                               {"organisation": "cner", "role": "FUNDER"}],
                "place": {"name": "Couvent des Jacobins", "city": "Rennes",
                          "position": {"latitude": 48.1147, "longitude": -1.6794}}"""));
        add(EVENTS, event("Webinaire", "2027-01-10", """
                "slug": "webinaire", "format": "WEBINAR", "attendanceMode": "ONLINE", "status": "CANCELLED", "statusReason": "Panne",
                "onlineUrl": "https://example.org/salle\""""));
    }

    @Test
    void anEventLiesOnTheMapLongitudeFirst() {
        Api.anonymous()
                .when()
                .get(EVENTS + ".geojson")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features.properties.slug", contains("webinaire", "forum"))
                .body("features[0].geometry", nullValue())
                .body("features[1].geometry.coordinates", contains(-1.6794f, 48.1147f));
        Api.anonymous()
                .when()
                .get(EVENTS + "/forum.geojson")
                .then()
                .body("type", equalTo("Feature"))
                .body("properties.place.position.latitude", equalTo(48.1147f));
    }

    @Test
    void anEventIsLinkedDataInTheWordsOfSchemaOrg() {
        Api.anonymous()
                .when()
                .get(EVENTS + "/forum.jsonld")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/ld+json")
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@type'", equalTo("Event"))
                .body("startDate", equalTo("2018-06-05T09:30:00+02:00"))
                .body("endDate", equalTo("2018-06-05T17:00:00+02:00"))
                .body("eventStatus", equalTo("https://schema.org/EventScheduled"))
                .body("eventAttendanceMode", equalTo("https://schema.org/OfflineEventAttendanceMode"))
                .body("location.address.addressLocality", equalTo("Rennes"))
                .body("organizer.name", contains("RésO Villes"))
                .body("funder.name", contains("CNER"))
                .body("url", endsWith("/api/v1/events/forum"));
        Api.anonymous()
                .when()
                .get(EVENTS + ".jsonld?status=CANCELLED")
                .then()
                .body("'@graph'.eventStatus", contains("https://schema.org/EventCancelled"))
                .body("'@graph'.startDate", contains("2027-01-10"))
                .body("'@graph'.location.url", contains("https://example.org/salle"));
    }

    @Test
    void anAtomFeedIsReadByALibraryOfOthers() throws Exception {
        var first = feed(EVENTS + ".atom?limit=1&sort=startsOn");

        assertThat(first.getEntries()).hasSize(1);
        var entry = first.getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo("Forum Cités Cap' : l'Œuvre <des> quartiers & nous");
        assertThat(entry.getId())
                .isEqualTo("urn:uuid:"
                        + Api.anonymous().when().get(EVENTS + "/forum").path("id"));
        assertThat(entry.getAuthors().get(0).getName()).isEqualTo("RésO Villes");
        String updatedAt = Api.anonymous().when().get(EVENTS + "/forum").path("updatedAt");
        assertThat(entry.getUpdated().toInstant())
                .isEqualTo(Instant.parse(updatedAt).truncatedTo(ChronoUnit.SECONDS));
        assertThat(first.getUpdated()).isEqualTo(entry.getUpdated());
        String next = first.getOtherLinks().stream()
                .filter(link -> link.getRel().equals("next"))
                .findFirst()
                .orElseThrow()
                .getHref();
        assertThat(feed(next).getEntries().get(0).getTitle()).isEqualTo("Webinaire");
    }

    private static Feed feed(String path) throws Exception {
        String text = Api.anonymous()
                .when()
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", "application/atom+xml;charset=UTF-8")
                .extract()
                .asString();
        return (Feed) new WireFeedInput().build(new StringReader(text));
    }

    @Test
    void aJsonFeedGoesOnWithItsNextPage() {
        JsonPath first = Api.anonymous()
                .when()
                .get(EVENTS + ".jsonfeed?limit=1")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/feed+json")
                .extract()
                .jsonPath();

        assertThat(first.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(first.getList("items.title")).hasToString("[Webinaire]");
        Api.anonymous().when().get(first.getString("next_url")).then().body("items.tags", contains(contains("FORUM")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"geojson", "jsonld", "atom", "jsonfeed", "ics", "csv", "ndjson"})
    void eachFormatHasATagOfItsOwn(String suffix) {
        var first = Api.anonymous().when().get(EVENTS + "." + suffix);
        String tag = first.header("ETag");

        assertThat(tag).isNotEqualTo(Api.anonymous().when().get(EVENTS).header("ETag"));
        assertThat(Api.anonymous().when().get(EVENTS + "." + suffix).asByteArray())
                .isEqualTo(first.asByteArray());
        Api.anonymous()
                .header("If-None-Match", tag)
                .when()
                .get(EVENTS + "." + suffix)
                .then()
                .statusCode(304)
                .header("Vary", "Accept, Authorization");

        patch(admin(), EVENTS + "/forum", "{\"summary\": \"Un forum\"}").statusCode(200);
        Api.anonymous()
                .header("If-None-Match", tag)
                .when()
                .get(EVENTS + "." + suffix)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/geo+json", "application/ld+json", "text/calendar"})
    void acceptMeansTheSameAsASuffix(String type) {
        Api.anonymous()
                .header("Accept", "text/vcard, " + type + ";q=0.9, */*;q=0.1")
                .when()
                .get(EVENTS + "/forum")
                .then()
                .statusCode(200)
                .contentType(type);
        Api.anonymous()
                .header("Accept", "text/vcard")
                .when()
                .get(EVENTS + "/forum")
                .then()
                .statusCode(406)
                .body(
                        "detail",
                        equalTo(
                                "Offered here: application/json, application/geo+json, application/ld+json, text/calendar"));
    }
}
