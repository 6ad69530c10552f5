package org.croisements.events.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Links.OWN;
import static org.croisements.testkit.Directory.CNER;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.UUID;
import org.croisements.events.Links;
import org.croisements.events.Registered;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class AccessNeedTest {

    private static final String NEEDS = EVENTS + "/forum/access-needs";

    private UUID registration = UUID.randomUUID();

    @BeforeEach
    void registerSomebody() throws SQLException {
        Directory.only();
        addAs(RESO_VILLES, EVENTS, event("Forum", "2190-06-05"));
        registration = Registered.add("forum", "CONFIRMED", "claire@example.org");
    }

    @Test
    void needsAreKeptWithConsentAndShownWithoutAName() {
        needing("{\"needs\": [\"SIGN_LANGUAGE\"], \"note\": \"Au premier rang\", \"consent\": true}")
                .statusCode(200)
                .header("ETag", "\"1\"");

        String list = listed(Api.as(Role.CENTRE_ADMIN, RESO_VILLES))
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("items.id", contains(registration.toString()))
                .body("items[0].needs", contains("SIGN_LANGUAGE"))
                .extract()
                .asString();
        assertThat(list).doesNotContain("claire");
    }

    @Test
    void withoutConsentNothingIsKept() throws SQLException {
        needing("{\"needs\": [\"BRAILLE\"]}").statusCode(400).body("errors[0].pointer", equalTo("/consent"));
        needing("{\"needs\": [\"OTHER\"], \"consent\": true}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/note"));

        assertThat(Registered.all("select id from access_need")).isEmpty();
    }

    @Test
    void whoNeedsNothingAnyMoreLeavesNothing() throws SQLException {
        needing("{\"needs\": [\"BRAILLE\"], \"consent\": true}").statusCode(200);

        needing("{\"needs\": []}").statusCode(200).body("needs", empty());

        assertThat(Registered.all("select id from access_need")).isEmpty();
    }

    @Test
    void keysNeedAScopeMadeForJustThat() {
        listed(Api.as(Role.PARTNER, RESO_VILLES, "events:needs")).statusCode(200);
        listed(Api.as(Role.PARTNER, RESO_VILLES, "events:registrations", "events:write"))
                .statusCode(403);
        listed(Api.as(Role.PARTNER, CNER, "events:needs")).statusCode(403);
        listed(Api.as(Role.EDITOR, RESO_VILLES)).statusCode(403);
        listed(Api.anonymous()).statusCode(401);
    }

    private ValidatableResponse needing(String patch) {
        return patch(Links.holder(registration), OWN + "/access-needs", patch);
    }

    private static ValidatableResponse listed(RequestSpecification caller) {
        return caller.when().get(NEEDS).then();
    }
}
