package org.croisements.network.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.PEOPLE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.kit.security.Caller;
import org.croisements.network.Directory;
import org.croisements.network.Directory.Made;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.RightsRules;
import org.croisements.testkit.RightsRules.Cell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do with their own entry, which another centre than theirs keeps and which nobody else may see. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class SelfRightsTest {

    private static final RightsRules TABLE = RightsRules.table("""
            operation       self.member self.editor self.centre-admin self.reader other.member other.editor
            getPerson       200         200         200               200         404          404
            updatePerson    200         200         200               403         404          404
            listConsents    200         200         200               403         404          404
            recordConsent   201         201         201               403         404          404
            withdrawConsent 200         200         200               403         404          404
            exportPerson    200         200         200               403         404          404
            erasePerson     403         403         403               403         403          403
            deletePerson    403         403         403               403         403          404
            """);

    private static boolean asTheyWere;
    private static Made person;
    private static Made another;
    private static Made consent;

    @BeforeEach
    void anEntryThatNobodyMaySee() {
        if (asTheyWere) {
            return;
        }
        Directory.empty();
        person = Directory.person("Anne", "Martin", "\"phone\": \"+33 2 40 00 00 00\"");
        another = Directory.person("Jean", "Petit");
        consent = Directory.agree(person, "CENTRE", "EMAIL");
    }

    static Stream<Cell> cells() {
        return TABLE.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aPersonDoesWithTheirEntryWhatTheTableSays(Cell cell) {
        String[] caller = cell.caller().split("\\.");
        var answer = send(cell.operation(), as(caller[1], caller[0].equals("self") ? person : another));

        asTheyWere = cell.operation().matches("(get|list|export).*") || answer.statusCode() >= 400;
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(cell.status());
    }

    @Test
    void peopleFindThemselvesInListsWithAllThatTheyAre() {
        as("member", person)
                .get(PEOPLE + "?q=martin")
                .then()
                .body("items.familyName", contains("Martin"))
                .body("items[0].phone", equalTo("+33 2 40 00 00 00"))
                .body("page.total", equalTo(1));
        as("member", another).get(PEOPLE + "?q=martin").then().body("page.total", equalTo(0));
    }

    private static RequestSpecification as(String role, Made self) {
        return Api.anonymous().auth().oauth2(Issuer.tokenWith(role, UUID.randomUUID(), Caller.SELF_CLAIM, self.id()));
    }

    private static Response send(String operation, RequestSpecification caller) {
        return switch (operation) {
            case "getPerson" -> caller.get(person.path());
            case "updatePerson" ->
                caller.contentType(Directory.PATCH)
                        .header("If-Match", "*")
                        .body("{\"phone\": \"+33 2 41 00 00 00\"}")
                        .patch(person.path());
            case "listConsents" -> caller.get(person.path() + "/consents");
            case "recordConsent" ->
                post(caller, person.path() + "/consents", Directory.consent("PUBLIC", "NAME", "FUNCTIONS"));
            case "withdrawConsent" ->
                post(caller, person.path() + "/consents/" + consent.id() + "/withdrawal", "{\"how\": \"ORAL\"}");
            case "exportPerson" -> caller.get(person.path() + "/export");
            case "erasePerson" -> post(caller, person.path() + "/erasure", "{\"reason\": \"REQUEST\"}");
            case "deletePerson" -> caller.header("If-Match", "*").delete(person.path());
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static Response post(RequestSpecification caller, String path, String body) {
        return caller.contentType(Directory.JSON).body(body).post(path);
    }
}
