package org.croisements.events.seed;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.draft;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Calls.session;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.croisements.events.Calls;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the two sources tell of events and their programmes, told again by the service alone. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventSeedTest {

    private static final String FORUM = EVENTS + "/cites-cap-2018";
    private static final String BOULOGNE = EVENTS + "/rencontre-nationale-boulogne-2016";

    @BeforeEach
    void tellBothSources() throws SQLException {
        Directory.only();
        organisation(0x11, "cget", "CGET");
        organisation(0x12, "caisse-des-depots", "Caisse des Dépôts");
        organisation(0x13, "cyconia", "CYCONIA");
        organisation(0x14, "region-hauts-de-france", "Région Hauts-de-France");
        organisation(0x15, "ca-valenciennes-metropole", "CA Valenciennes Métropole");
        organisation(0x16, "rncrpv", "RNCRPV");
        organisation(0x17, "rennes-metropole", "Rennes Métropole");
        practice("garage-du-numerique", "Le garage du numérique");
        add(SERIES, "{\"title\": \"Cités Cap\", \"organisers\": [\"reso-villes\"]}");
        add(EVENTS, event("Forum Cités Cap", "2018-06-05", """
                "slug": "cites-cap-2018", "format": "FORUM", "series": "cites-cap", "edition": 2, "status": "HELD",
                "mainThread": "L'avenir économique et l'emploi des territoires prioritaires",
                "themes": ["economie", "numerique"], "territories": [{"kind": "QPV", "code": "QN03502M"}],
                "place": {"name": "Couvent des Jacobins", "city": "Rennes", "commune": "35238"},
                "organisers": [{"organisation": "reso-villes", "role": "ORGANISER"}], "owner": "reso-villes",
                "claims": [
                  {"field": "startsOn", "value": "2018-06-05", "source": "RésO Villes", "certainty": "STATED"},
                  {"field": "startsOn", "value": "2018-06-06", "source": "IREV", "certainty": "DERIVED"}]"""));
        add(EVENTS, event("Réunion du Club dév éco", "2018-06-06", """
                "slug": "club-dev-eco-2018-06", "format": "CLUB_MEETING", "audience": "CLUB", "status": "HELD",
                "network": "club-dev-eco", "follows": "cites-cap-2018", "owner": "rncrpv",
                "organisers": [{"organisation": "rncrpv", "role": "ORGANISER"}]"""));
        add(EVENTS, event("Développement économique et quartiers politique de la ville", "2016-11-03", """
                "slug": "rencontre-nationale-boulogne-2016", "format": "NATIONAL_MEETING", "status": "HELD",
                "alternateTitles": ["Développement économique et politique de la ville"],
                "place": {"city": "Boulogne-sur-Mer", "commune": "62160"},
                "organisers": [{"organisation": "cner", "role": "ORGANISER"},
                               {"organisation": "cget", "role": "ORGANISER"},
                               {"organisation": "caisse-des-depots", "role": "ORGANISER"}],
                "owner": "cner",
                "registration": {"mode": "EXTERNAL_LINK", "url": "https://example.org/inscription"}"""));
        add(FORUM + "/rooms", "{\"name\": \"Salle des Horizons\", \"capacity\": 40, \"position\": 1}");
        add(FORUM + "/sessions", session("Tables rondes", 1, "\"format\": \"ROUND_TABLE\""));
        add(FORUM + "/sessions", session("Les programmes européens", 2, """
                "format": "WORKSHOP", "room": "Salle des Horizons", "capacity": 30, "themes": ["europe"],
                "speakers": [
                  {"name": "Région Hauts-de-France", "role": "SPEAKER", "organisation": "region-hauts-de-france", "status": "SPOKE"},
                  {"name": "CA Valenciennes Métropole", "role": "SPEAKER", "organisation": "ca-valenciennes-metropole", "status": "SPOKE"}]"""));
        add(FORUM + "/sessions", session("Présentations d'expériences", 3, """
                "format": "PRACTICE_SHOWCASE", "practices": ["garage-du-numerique"]"""));
        add(FORUM + "/sessions", session("Témoignage", 4, """
                "format": "TESTIMONY", "speakers": [
                  {"name": "Siham Hadjam", "role": "WITNESS", "affiliation": "CYCONIA", "organisation": "cyconia", "status": "SPOKE"}]"""));
        add(BOULOGNE + "/sessions", session("Deux mondes qui s'ignorent ?", 1, """
                "format": "ROUND_TABLE", "speakers": [
                  {"name": "Patrice Allais", "role": "SPEAKER", "affiliation": "Rennes Métropole et Ville de Rennes",
                   "organisation": "rennes-metropole", "status": "PLANNED"}]"""));
    }

    @Test
    @DisplayName("A22: the second edition of the forum, with both dates that its sources give and the one chosen")
    void a22() {
        read(FORUM)
                .body("series.slug", equalTo("cites-cap"))
                .body("edition", equalTo(2))
                .body("format", equalTo("FORUM"))
                .body("startsOn", equalTo("2018-06-05"))
                .body("timeZone", equalTo("Europe/Paris"))
                .body("place.name", equalTo("Couvent des Jacobins"))
                .body("organisers.organisation.slug", contains("reso-villes"))
                .body("claims.value", contains("2018-06-05", "2018-06-06"))
                .body("claims.source", contains("RésO Villes", "IREV"));
    }

    @Test
    @DisplayName("A23: the first edition, of which only the number is known")
    void a23() {
        read(SERIES + "/cites-cap/editions")
                .body("editions.edition", contains(1, 2))
                .body("editions[0].event", nullValue())
                .body("editions[1].event.slug", equalTo("cites-cap-2018"));
    }

    @Test
    @DisplayName("A24, A25, A26: round tables, workshops with their capacity, practices shown")
    void a24a25a26() {
        read(FORUM + "/sessions?format=ROUND_TABLE").body("items.title", contains("Tables rondes"));
        read(FORUM + "/sessions?format=WORKSHOP").body("items.capacity", contains(30));
        read(FORUM + "/sessions?format=PRACTICE_SHOWCASE")
                .body("items[0].practices.slug", contains("garage-du-numerique"));
    }

    @Test
    @DisplayName("A27: the workshop on European programmes and the two bodies that spoke there")
    void a27() {
        read(FORUM + "/sessions?format=WORKSHOP")
                .body("items[0].title", equalTo("Les programmes européens"))
                .body("items[0].themes", contains("europe"))
                .body(
                        "items[0].speakers.organisation.slug",
                        contains("region-hauts-de-france", "ca-valenciennes-metropole"));
    }

    @Test
    @DisplayName("A28: the witness, with the affiliation of then")
    void a28() {
        read(FORUM + "/sessions?format=TESTIMONY")
                .body("items[0].speakers[0].name", equalTo("Siham Hadjam"))
                .body("items[0].speakers[0].role", equalTo("WITNESS"))
                .body("items[0].speakers[0].affiliation", equalTo("CYCONIA"))
                .body("items[0].speakers[0].organisation.slug", equalTo("cyconia"));
    }

    @Test
    @DisplayName("A29, W09: the club meets the day after, and only its members see it")
    void a29w09() {
        Api.anonymous().when().get(EVENTS + "/club-dev-eco-2018-06").then().statusCode(404);
        var irev = Api.as(Role.MEMBER, Directory.IREV);
        irev.when().get(EVENTS + "/club-dev-eco-2018-06").then().statusCode(404);

        Directory.member(Directory.CLUB, Directory.IREV, "2017", null);

        irev.when()
                .get(EVENTS + "/club-dev-eco-2018-06")
                .then()
                .statusCode(200)
                .body("format", equalTo("CLUB_MEETING"))
                .body("startsOn", equalTo("2018-06-06"))
                .body("network", equalTo("club-dev-eco"))
                .body("follows.slug", equalTo("cites-cap-2018"));
    }

    @Test
    @DisplayName("A30: the club meets regularly, a series whose rhythm is told as the source tells it")
    void a30() {
        add(SERIES, "{\"title\": \"Réunions du Club\", \"cadence\": \"Régulièrement\", \"organisers\": [\"rncrpv\"]}");
        patch(admin(), EVENTS + "/club-dev-eco-2018-06", "{\"series\": \"reunions-du-club\"}")
                .statusCode(200)
                .body("series.label", equalTo("Réunions du Club"));

        read(SERIES + "/reunions-du-club")
                .body("cadence", equalTo("Régulièrement"))
                .body("organisers.slug", contains("rncrpv"));
    }

    @Test
    @DisplayName("A31: the common thread")
    void a31() {
        read(FORUM).body("mainThread", equalTo("L'avenir économique et l'emploi des territoires prioritaires"));
    }

    @Test
    @DisplayName("A51, B55: the places, Rennes and Boulogne-sur-Mer")
    void a51b55() {
        read(FORUM).body("place.commune.code", equalTo("35238")).body("place.commune.label", equalTo("Rennes"));
        read(BOULOGNE).body("place.commune.code", equalTo("62160")).body("place.city", equalTo("Boulogne-sur-Mer"));
        read(EVENTS + "?region=53").body("items.slug", contains("cites-cap-2018"));
    }

    @Test
    @DisplayName("B22, B23: the national meeting of 3 November under both its titles")
    void b22b23() {
        read(BOULOGNE)
                .body("format", equalTo("NATIONAL_MEETING"))
                .body("startsOn", equalTo("2016-11-03"))
                .body("title", equalTo("Développement économique et quartiers politique de la ville"))
                .body("alternateTitles", contains("Développement économique et politique de la ville"));
        read(EVENTS + "?q=quartiers politique").body("items.slug", contains("rencontre-nationale-boulogne-2016"));
    }

    @Test
    @DisplayName("B24, W04: three bodies organise as equals, in order, and each may edit")
    void b24w04() {
        read(BOULOGNE)
                .body("organisers.organisation.slug", contains("cner", "cget", "caisse-des-depots"))
                .body("organisers.role", everyItem(equalTo("ORGANISER")));
        for (int number : new int[] {0x11, 0x12}) {
            patch(Api.as(Role.EDITOR, id(number)), BOULOGNE, "{\"summary\": \"Par " + number + "\"}")
                    .statusCode(200);
        }
    }

    @Test
    @DisplayName("B25, B26: the round table and its speaker, who is planned, confirmed and has spoken")
    void b25b26() {
        String id = read(BOULOGNE + "/sessions")
                .body("items[0].title", equalTo("Deux mondes qui s'ignorent ?"))
                .body("items[0].speakers[0].status", equalTo("PLANNED"))
                .extract()
                .path("items[0].id");
        for (String state : new String[] {"CONFIRMED", "SPOKE"}) {
            patch(admin(), BOULOGNE + "/sessions/" + id, """
                            {"speakers": [{"name": "Patrice Allais", "role": "SPEAKER", "organisation": "rennes-metropole",
                              "affiliation": "Rennes Métropole et Ville de Rennes", "status": "%s"}]}""".formatted(state))
                    .body("speakers[0].status", equalTo(state));
        }
    }

    @Test
    @DisplayName("B27: one registers by a link elsewhere")
    void b27() {
        read(BOULOGNE)
                .body("registration.mode", equalTo("EXTERNAL_LINK"))
                .body("registration.url", equalTo("https://example.org/inscription"));
    }

    @Test
    @DisplayName("W01: a centre announces an edition, from the draft to the published event")
    void w01() {
        Calls.addAs(
                Directory.RESO_VILLES,
                EVENTS,
                draft("Cités Cap 3", "2190-06-01", "\"series\": \"cites-cap\", \"edition\": 3"));
        Api.anonymous().when().get(EVENTS + "/cites-cap-3").then().statusCode(404);

        patch(Api.as(Role.EDITOR), EVENTS + "/cites-cap-3", "{\"publication\": \"IN_REVIEW\"}")
                .statusCode(200);
        patch(Api.as(Role.CENTRE_ADMIN), EVENTS + "/cites-cap-3", "{\"publication\": \"PUBLISHED\"}")
                .statusCode(200);

        read(EVENTS + "/cites-cap-3").body("edition", equalTo(3));
    }

    @Test
    @DisplayName("W06: a workshop shows a practice of practices-service")
    void w06() {
        read(FORUM + "/programme")
                .body("unscheduled[2].practices[0].label", equalTo("Le garage du numérique"))
                .body("unscheduled[2].practices[0].href", containsString("/api/v1/practices/"));
        post(admin(), FORUM + "/sessions", session("Autre", 9, "\"practices\": [\"garage-du-numerik\"]"))
                .statusCode(400)
                .body("errors[0].detail", containsString("did you mean garage-du-numerique?"));
    }

    private static ValidatableResponse read(String path) {
        return Api.anonymous().when().get(path).then().statusCode(200);
    }

    private static UUID id(int number) {
        return UUID.fromString("0197c0de-0000-7000-8000-0000000001%02x".formatted(number));
    }

    private static void organisation(int number, String slug, String label) {
        Directory.organisation(id(number), slug, label);
    }

    private static void practice(String slug, String label) throws SQLException {
        try (var connection = Database.connect();
                var insert = connection.prepareStatement("""
                        insert into replica (source, type, id, slug, label, version, generation)
                        values ('practices', 'practice', ?, ?, ?, 1, 1)""")) {
            insert.setObject(1, id(0xa1));
            insert.setString(2, slug);
            insert.setString(3, label);
            insert.executeUpdate();
        }
    }
}
