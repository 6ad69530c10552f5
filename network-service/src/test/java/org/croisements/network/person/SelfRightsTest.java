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
    private static String person = "";
    private static String another = "";
    private static String consent = "";

    @BeforeEach
    void anEntryThatNobodyMaySee() {
        if (asTheyWere) {
            return;
        }
        Directory.empty();
        var anne = Directory.person("Anne", "Martin", "\"phone\": \"+33 2 40 00 00 00\"");
        person = anne.path();
        another = Directory.person("Jean", "Petit").path();
        consent = Directory.agree(anne, "CENTRE", "EMAIL").path();
    }

    static Stream<Cell> cells() {
        return TABLE.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aPersonDoesWithTheirEntryWhatTheTableSays(Cell cell) {
        String[] caller = cell.caller().split("\\.", -1);
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

    private static RequestSpecification as(String role, String self) {
        return Api.anonymous()
                .auth()
                .oauth2(Issuer.tokenWith(role, UUID.randomUUID(), Caller.SELF_CLAIM, self.replaceFirst(".*/", "")));
    }

    private static Response send(String operation, RequestSpecification caller) {
        return switch (operation) {
            case "getPerson" -> caller.get(person);
            case "updatePerson" ->
                caller.contentType(Directory.PATCH)
                        .header("If-Match", "*")
                        .body("{\"phone\": \"+33 2 41 00 00 00\"}")
                        .patch(person);
            case "listConsents" -> caller.get(person + "/consents");
            case "recordConsent" ->
                post(caller, person + "/consents", Directory.consent("PUBLIC", "NAME", "FUNCTIONS"));
            case "withdrawConsent" -> post(caller, consent + "/withdrawal", "{\"how\": \"ORAL\"}");
            case "exportPerson" -> caller.get(person + "/export");
            case "erasePerson" -> post(caller, person + "/erasure", "{\"reason\": \"REQUEST\"}");
            case "deletePerson" -> caller.header("If-Match", "*").delete(person);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static Response post(RequestSpecification caller, String path, String body) {
        return caller.contentType(Directory.JSON).body(body).post(path);
    }
}
