package org.croisements.events.checkin;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.post;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.croisements.events.Registered;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a device hands in at once: what is wrong with one is that one's refusal. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class CheckInBatchTest {

    private static final String CHECK_INS = EVENTS + "/forum/check-ins";

    private UUID claire = UUID.randomUUID();

    @BeforeEach
    void openTheDoors() throws SQLException {
        Directory.only();
        addAs(
                RESO_VILLES,
                EVENTS,
                event("Forum", LocalDate.now(ZoneId.of("Europe/Paris")).toString()));
        claire = Registered.add("forum", "CONFIRMED", "claire@example.org");
    }

    @Test
    void oneThatCannotBeDoesNotStandInTheWayOfOthers() {
        String good = one("nonce-00001", "\"registration\": \"" + claire + "\"");
        String batch = String.join(
                ", ",
                one("nonce-00002", "\"registration\": \"" + claire + "\", \"at\": \"2190-01-01T00:00:00Z\""),
                one("nonce-00003", "\"registration\": \"claire\""),
                one("nonce-00004", "\"registration\": \"" + claire + "\", \"session\": \"atelier\""),
                good);

        for (int i = 0; i < 2; i++) {
            batch(batch)
                    .statusCode(200)
                    .body("checkIns.nonce", contains("nonce-00002", "nonce-00003", "nonce-00004", "nonce-00001"))
                    .body("checkIns.outcome", contains("REFUSED", "REFUSED", "REFUSED", "ADMITTED"))
                    .body(
                            "checkIns.reason",
                            contains(
                                    equalTo("TIME_TO_COME"),
                                    equalTo("UNKNOWN_CODE"),
                                    equalTo("UNKNOWN_SESSION"),
                                    nullValue()));
        }

        device().when().get(CHECK_INS).then().body("page.total", equalTo(4));
        device().when().get(CHECK_INS + "?inside=true").then().body("items.nonce", contains("nonce-00001"));
    }

    @Test
    void aBodyThatIsNoSuchDocumentIsRefusedAsAWhole() {
        String good = one("nonce-00001", "\"registration\": \"" + claire + "\"");

        batch(good + ", " + one("nonce-00002", "\"device\": \"nord\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/checkIns/1/code"));
        batch(good + ", 7").statusCode(400);
        device().when().get(CHECK_INS).then().body("page.total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registration", "session"})
    void aloneAnIdThatIsNoneIsAFaultOfTheRequest(String field) {
        String whom = field.equals("session") ? "\"registration\": \"" + claire + "\", " : "";

        post(device(), CHECK_INS, one("nonce-00001", whom + "\"" + field + "\": \"claire\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/" + field));
    }

    private static RequestSpecification device() {
        return Api.as(Role.PARTNER, RESO_VILLES, "events:check-in");
    }

    private static String one(String nonce, String members) {
        return "{\"nonce\": \"%s\", \"direction\": \"ENTRY\", %s}".formatted(nonce, members);
    }

    private static ValidatableResponse batch(String entries) {
        return post(device(), CHECK_INS + "/batch", "{\"checkIns\": [" + entries + "]}");
    }
}
