package org.croisements.events.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.person;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.events.registration.Registrations.value;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.ORIV;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.croisements.events.Calls;
import org.croisements.events.batch.SeatAudit;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** IREV brings the people of its delegation in a file; after each test the books are right. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class DelegateImportTest {

    private static final String HEADER = "givenName,familyName,email\n";

    @Inject
    SeatAudit audit;

    @AfterEach
    void theBooksAreRight() {
        audit.count();
        assertThat(audit.drift()).isZero();
    }

    @Test
    void aFileAsFrenchSpreadsheetsWriteItNamesAPersonALine() {
        forum(10);
        String workshop = Calls.add(FORUM + "/sessions", Calls.session("Atelier", 1, "\"capacity\": 5"));
        String delegation = delegation(5);

        brought(
                        irev(),
                        delegation,
                        "\uFEFFgivenName;familyName;email;function;organisation;sessions\r\n"
                                + "Zoé;L'Hénaff-Œuvrard;zoe@example.org;Cheffe de projet;oriv;" + workshop + "\r\n"
                                + "Maïté;\"Dupont; née Durand\";maite@example.org;;;\r\n")
                .body("created", equalTo(2))
                .body("rejections", equalTo(0));

        irev().when()
                .get(delegation + "/people")
                .then()
                .body("items.givenName", contains("Zoé", "Maïté"))
                .body("items.familyName", contains("L'Hénaff-Œuvrard", "Dupont; née Durand"))
                .body("items.organisation.slug", contains("oriv", "irev"))
                .body("items.state", contains("CONFIRMED", "CONFIRMED"))
                .body("items[0].sessions", contains(workshop));
        irev().when().get(delegation).then().body("seatsNamed", equalTo(2));
        assertThat(value("select string_agg(kind, ' ') from message")).isEqualTo("CONFIRMATION CONFIRMATION");
        assertThat(value("select count(*) from audit join registration r on r.id = record_id"
                        + " where operation = 'importDelegationPeople' and record_type = 'registration'"))
                .isEqualTo("2");
    }

    @Test
    void aLineThatCannotBeTakenTakesNoOtherWithItAndTheReportNamesNobody() {
        forum(10);
        registered("gwenn", "CONFIRMED");
        String delegation = delegation(3);

        var report = brought(irev(), delegation, HEADER + """
                        Anna,Un,anna@example.org
                        Bruno,Deux,nowhere
                        Chloe,Trois,chloe@example.org
                        Anna,Un,ANNA@EXAMPLE.ORG
                        Gwenn,Quatre,gwenn@example.org
                        Denis,Cinq
                        ,Six,six@example.org
                        Emma,Sept,emma@example.org
                        Fanny,Huit,fanny@example.org
                        """)
                .body("read", equalTo(9))
                .body("created", equalTo(3))
                .body("rejected.line", contains(3, 5, 6, 7, 8, 10))
                .body(
                        "rejected.code",
                        contains(
                                "BAD_FORMAT",
                                "DUPLICATE",
                                "ALREADY_REGISTERED",
                                "FIELD_COUNT",
                                "REQUIRED",
                                "SEATS_TAKEN"))
                .body("rejected[0].detail", equalTo("email: not taken as it stands there"))
                .body("rejected[1].detail", equalTo("it stands twice"))
                .extract();

        assertThat(report.asString()).doesNotContainIgnoringCase("example.org", "nowhere", "gwenn");
        irev().when()
                .get(report.header("Location") + "/lines?outcome=REJECTED")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.line", contains(3, 5, 6, 7, 8, 10))
                .body(not(containsString("example.org")));
    }

    @Test
    void whatASpreadsheetWouldRunIsKeptAsWrittenAndGivenOutSafely() {
        forum(10);
        String delegation = delegation(3);

        brought(irev(), delegation, HEADER + "=1+1,'@SUM(A1),anna@example.org\n")
                .body("created", equalTo(1));

        irev().when()
                .get(delegation + "/people")
                .then()
                .body("items.givenName", contains("=1+1"))
                .body("items.familyName", contains("@SUM(A1)"));
        irev().when()
                .get(delegation + "/people.csv?fields=givenName,familyName,email")
                .then()
                .body(equalTo("givenName,familyName,email\r\n'=1+1,'@SUM(A1),anna@example.org\r\n"));
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfEachAndNamesNobody() {
        forum(10);
        String delegation = delegation(1);
        String people = HEADER + "Anna,Un,anna@example.org\nBruno,Deux,bruno@example.org\n";

        bring(irev(), delegation, "?dryRun=true", people)
                .statusCode(201)
                .body("created", equalTo(1))
                .body("rejected.code", contains("SEATS_TAKEN"));

        assertThat(value("select count(*) from registration")).isEqualTo("0");
        assertThat(value("select count(*) from message")).isEqualTo("0");
        irev().when().get(delegation).then().body("seatsNamed", equalTo(0));
        assertThat(value("select entries from ledger")).isEqualTo(value("select count(*) from allocation_log"));
    }

    @Test
    void theSameFileAgainLeavesThoseWhoWereNamedAndAddsTheOthers() {
        forum(10);
        String delegation = delegation(3);
        brought(irev(), delegation, HEADER + "Anna,Un,anna@example.org\n").body("created", equalTo(1));

        brought(irev(), delegation, HEADER + "Anna,Un,anna@example.org\nBruno,Deux,bruno@example.org\n")
                .body("unchanged", equalTo(1))
                .body("created", equalTo(1));

        assertThat(value("select count(*) from registration")).isEqualTo("2");
    }

    @Test
    void anInterruptedRequestIsSentAgainUnderItsKeyForThatDelegationAlone() {
        forum(10);
        String delegation = delegation(3);
        String other = delegation(CNER, 3);
        String people = HEADER + "Anna,Un,anna@example.org\n";
        bring(irev().header("Idempotency-Key", "k"), delegation, "", people).body("created", equalTo(1));

        bring(irev().header("Idempotency-Key", "k"), delegation, "", people)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("created", equalTo(1));
        bring(Calls.admin().header("Idempotency-Key", "k"), other, "", HEADER + "Zoé,Un,zoe@example.org\n")
                .statusCode(201)
                .body("created", equalTo(1));
    }

    @Test
    void anOrganisationBringsItsOwnPeopleAndNobodyElseBringsAny() {
        forum(10);
        String delegation = delegation(3);
        String people = """
                givenName,familyName,email,organisation
                Anna,Un,anna@example.org,oriv
                Bruno,Deux,bruno@example.org,irev
                """;

        bring(Api.as(Role.EDITOR, CNER), delegation, "", people)
                .statusCode(404)
                .body("code", equalTo("DELEGATION_NOT_FOUND"));
        String report = brought(Api.as(Role.EDITOR, ORIV), delegation, people)
                .body("created", equalTo(1))
                .body("rejected.code", contains("FORBIDDEN"))
                .extract()
                .header("Location");

        Api.as(Role.EDITOR, ORIV).when().get(report).then().statusCode(200);
        irev().when().get(report).then().statusCode(404);
        Api.as(Role.EDITOR, CNER).when().get(report).then().statusCode(404);
    }

    @Test
    void aDelegationWithoutSeatsTakesNobodyAndAFileThatIsNoneIsRefusedWhole() {
        forum(10);
        String draft = begun(IREV, 3);

        brought(irev(), draft, HEADER + "Anna,Un,anna@example.org\n")
                .body("rejected.code", contains("DELEGATION_STEP"));
        bring(irev(), draft, "", "givenName,courriel\nAnna,anna@example.org\n")
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"))
                .body("errors.code", contains("UNKNOWN_FIELD", "REQUIRED", "REQUIRED"));
        bring(irev(), draft, "", HEADER).statusCode(400).body("code", equalTo("EMPTY_BODY"));
        send(irev(), draft + "/people-imports", "{\"person\": " + person("anna") + "}")
                .statusCode(415);
        assertThat(value("select count(*) from registration")).isEqualTo("0");
    }

    private static RequestSpecification irev() {
        return Api.as(Role.EDITOR, IREV);
    }

    private static String delegation(int seats) {
        return delegation(IREV, seats);
    }

    private static String delegation(UUID lead, int seats) {
        String delegation = begun(lead, seats);
        send(Api.as(Role.EDITOR, lead), delegation + "/steps", "{\"step\": \"SUBMIT\"}")
                .statusCode(200)
                .body("seatsGranted", equalTo(seats));
        return delegation;
    }

    private static String begun(UUID lead, int seats) {
        String members = lead.equals(IREV) ? "\"oriv\"" : "";
        return send(
                        Api.as(Role.EDITOR, lead),
                        FORUM + "/delegations",
                        "{\"seats\": %d, \"partial\": false, \"members\": [%s]}".formatted(seats, members))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static ValidatableResponse brought(RequestSpecification by, String delegation, String people) {
        return bring(by, delegation, "", people).statusCode(201).body("state", equalTo("COMPLETE"));
    }

    private static ValidatableResponse bring(RequestSpecification by, String delegation, String query, String people) {
        return by.header("Content-Type", "text/csv; charset=utf-8")
                .body(people.getBytes(StandardCharsets.UTF_8))
                .when()
                .post(delegation + "/people-imports" + query)
                .then();
    }
}
