package org.croisements.events.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.AGENDA;
import static org.croisements.events.Calls.CHANGES;
import static org.croisements.events.Calls.DOCUMENTS;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.document;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Calls.session;
import static org.croisements.events.Calls.slugs;
import static org.croisements.testkit.Directory.CLUB;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.ORIV;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A club's meeting, which RésO Villes and CNER run, ORIV pays for and nobody else is to hear of. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ClubEventTest {

    private static final String MEETING = EVENTS + "/reunion";
    private static final String FOR_THE_CLUB = "\"audience\": \"CLUB\", \"network\": \"club-dev-eco\"";
    private static final String RUN_BY_TWO = """
            "organisers": [{"organisation": "reso-villes", "role": "LEAD"},
            {"organisation": "cner", "role": "CO_ORGANISER"}, {"organisation": "oriv", "role": "FUNDER"}]""";

    @BeforeEach
    void addAMeetingOfTheClub() {
        Directory.only();
        add(SERIES, "{\"title\": \"Rencontres\"}");
        addAs(RESO_VILLES, EVENTS, event("Réunion", "2190-06-05", FOR_THE_CLUB, RUN_BY_TWO, """
                "series": "rencontres", "edition": 1,
                "place": {"city": "Rennes", "commune": "35238", "position": {"latitude": 48.1, "longitude": -1.7}}"""));
        addAs(RESO_VILLES, MEETING + "/sessions", session("Atelier secret", 1));
        addAs(RESO_VILLES, MEETING + "/rooms", "{\"name\": \"Salle secrète\", \"position\": 1}");
        addAs(RESO_VILLES, MEETING + "/tracks", "{\"title\": \"Parcours secret\", \"position\": 1}");
        addAs(RESO_VILLES, DOCUMENTS, document("Compte rendu", "\"event\": \"reunion\""));
    }

    static Stream<String> waysToEvents() {
        return Stream.of(
                EVENTS,
                EVENTS + "?q=reunion",
                EVENTS + "?organiser=reso-villes",
                EVENTS + "?network=club-dev-eco",
                EVENTS + "?near=48.1,-1.7",
                EVENTS + "?region=53&upcoming=true",
                EVENTS + "?fields=slug",
                EVENTS + ".csv",
                EVENTS + ".ndjson",
                EVENTS + ".geojson",
                EVENTS + ".jsonld",
                EVENTS + ".ics",
                EVENTS + ".atom",
                EVENTS + ".jsonfeed",
                EVENTS + ".openagenda",
                AGENDA,
                AGENDA + "/2190-06",
                SERIES + "/rencontres/editions",
                DOCUMENTS,
                DOCUMENTS + "?event=reunion",
                DOCUMENTS + ".atom",
                DOCUMENTS + "/compte-rendu",
                MEETING,
                MEETING + ".ics",
                MEETING + "/sessions",
                MEETING + "/sessions.csv",
                MEETING + "/programme",
                MEETING + "/rooms",
                MEETING + "/tracks");
    }

    @ParameterizedTest
    @MethodSource("waysToEvents")
    void whoIsNoMemberLearnsNothingOnAnyWay(String path) {
        for (Supplier<RequestSpecification> caller : outsiders()) {
            var answer = caller.get().when().get(path).then().extract();

            assertThat(answer.statusCode()).isIn(200, 400, 404);
            assertThat(answer.asString().replaceAll("(?i)club-dev-eco|[?&]q=reunion|event=reunion", ""))
                    .doesNotContainIgnoringCase("secr")
                    .doesNotContain("Réunion")
                    .doesNotContain("Compte rendu")
                    .doesNotContain("\"total\":1");
        }
    }

    @ParameterizedTest
    @MethodSource("waysToEvents")
    void aMemberAndWhoRunsItSeeItOnEveryWay(String path) {
        Directory.member(CLUB, IREV, null, null);

        for (UUID centre : List.of(IREV, RESO_VILLES, CNER)) {
            var answer = Api.as(Role.MEMBER, centre).when().get(path).then().extract();

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.asString()).containsAnyOf("Réunion", "secr", "Compte rendu", "reunion", "\"number\":1");
        }
    }

    @Test
    void theFeedOfChangesNeverTellsOfIt() {
        Api.anonymous().when().get(CHANGES).then().body("items.type", contains("series"));
        Api.as(Role.MEMBER, RESO_VILLES).when().get(CHANGES).then().body("items.type", contains("series"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -          | -          | 200
            2017       | -          | 200
            yesterday  | tomorrow   | 200
            today      | -          | 200
            -          | today      | 200
            tomorrow   | -          | 404
            2017       | yesterday  | 404
            2150       | 2160       | 404
            """)
    void whoIsAMemberTodaySeesIt(@Nullable String from, @Nullable String to, int status) {
        Directory.member(CLUB, IREV, day(from), day(to));

        Api.as(Role.READER, IREV).when().get(MEETING).then().statusCode(status);
    }

    @Test
    void whoseMemberTakesPartForThemIsOne() {
        Directory.memberFor(CLUB, ORIV);

        assertThat(slugs(Api.as(Role.PARTNER, ORIV), EVENTS)).containsExactly("reunion");
    }

    @Test
    void aMemberOfAnotherClubIsNone() {
        var other = UUID.randomUUID();
        Directory.network(other, "club-habitat", "Club habitat");
        Directory.member(other, IREV, null, null);

        assertThat(slugs(Api.as(Role.MEMBER, IREV), EVENTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.MODERATOR, Role.NETWORK_ADMIN})
    void whoAnswersForTheWholeNetworkSeesIt(String role) {
        assertThat(slugs(Api.as(role, IREV), EVENTS)).containsExactly("reunion");
    }

    @Test
    void whatFollowsItTellsItsNameToTheSameClubAlone() {
        int number = 0;
        for (String audience : List.of("\"audience\": \"PUBLIC\"", "\"audience\": \"NETWORK\"", FOR_THE_CLUB)) {
            addAs(RESO_VILLES, EVENTS, event("Suite " + ++number, "2190-06-06", audience, "\"follows\": \"reunion\""));

            Api.as(Role.MEMBER, RESO_VILLES)
                    .when()
                    .get(EVENTS + "/suite-" + number)
                    .then()
                    .body("follows.slug", audience.equals(FOR_THE_CLUB) ? equalTo("reunion") : nullValue())
                    .body("follows.state", equalTo(audience.equals(FOR_THE_CLUB) ? "RESOLVED" : "MISSING"));
        }
    }

    @Test
    void whoWroteOfItBeforeItWasTheClubsNoLongerLearnsItsName() {
        patch(admin(), MEETING, "{\"audience\": \"PUBLIC\"}").statusCode(200);
        addAs(IREV, DOCUMENTS, document("Vu de Lille", "\"event\": \"reunion\""));
        patch(admin(), MEETING, "{\"audience\": \"CLUB\", \"title\": \"Autre nom\"}")
                .statusCode(200);

        var irev = Api.as(Role.EDITOR, IREV);
        irev.when()
                .get(DOCUMENTS + "/vu-de-lille")
                .then()
                .statusCode(200)
                .body("event.label", nullValue())
                .body("event.slug", nullValue())
                .body("event.state", equalTo("MISSING"));
        irev.when().get(DOCUMENTS).then().body("items", hasSize(1)).body("items[0].event.label", nullValue());
        Api.as(Role.EDITOR, ORIV).when().get(DOCUMENTS + "/vu-de-lille").then().statusCode(404);
    }

    @Test
    void whatIsForAClubNamesOneThatIsKnown() {
        post(admin(), EVENTS, event("Sans club", "2190-01-01", "\"audience\": \"CLUB\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/network"))
                .body("errors[0].code", equalTo("REQUIRED"));
        post(admin(), EVENTS, event("Faux", "2190-01-01", FOR_THE_CLUB.replace("eco", "eko")))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors[0].pointer", equalTo("/network"));
    }

    private static List<Supplier<RequestSpecification>> outsiders() {
        return List.of(
                Api::anonymous,
                () -> Api.as("visitor", RESO_VILLES),
                () -> Api.as(Role.READER, IREV),
                () -> Api.as(Role.CENTRE_ADMIN, IREV),
                () -> Api.as(Role.PARTNER, IREV, "events:write", "events:publish"),
                () -> Api.as(Role.MEMBER, ORIV));
    }

    private static @Nullable String day(@Nullable String name) {
        var today = LocalDate.now(java.time.ZoneOffset.UTC);
        return switch (name == null ? "" : name) {
            case "yesterday" -> today.minusDays(1).toString();
            case "today" -> today.toString();
            case "tomorrow" -> today.plusDays(1).toString();
            default -> name;
        };
    }
}
