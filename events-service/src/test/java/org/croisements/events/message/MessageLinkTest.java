package org.croisements.events.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.croisements.events.Mailbox;
import org.croisements.events.Registered;
import org.croisements.events.ledger.TransitionKind;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the link in a message opens, and what opens nothing. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(Mailbox.class)
class MessageLinkTest extends ForumMessages {

    private static final String OWN = "/api/v1/own-registration";

    @Test
    void theLinkOpensOnesOwnRegistrationAndNothingElse() throws Exception {
        var id = Registered.add("forum-cites-cap", "WAITLISTED", "claire@example.org", "reason='PLACE_FULL'");
        Registered.add("forum-cites-cap", "WAITLISTED", "autre@example.org");
        happened(id, TransitionKind.ARRIVED, null, "WAITLISTED");
        outbox.send();
        String link = Mailbox.mails().get(0).link();

        own(link)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("id", equalTo(id.toString()))
                .body("email", equalTo("claire@example.org"))
                .body("state", equalTo("WAITLISTED"))
                .body("position", equalTo(1))
                .body("event.slug", equalTo("forum-cites-cap"));
        assertThat(Registered.all("select encode(fingerprint, 'base64') from registration_link"))
                .hasSize(1)
                .noneMatch(stored -> link.contains(stored.toString()));
    }

    @ParameterizedTest
    @CsvSource({"crl_", "x", "crl_AZfA3gAAcACAAAAAAAAAAQAAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void whatIsNoLinkOpensNothing(String token) {
        own(token).statusCode(404).body("code", equalTo("LINK_NOT_FOUND"));
        Api.anonymous().when().get(OWN).then().statusCode(404).body("code", equalTo("LINK_NOT_FOUND"));
    }

    @Test
    void aForgedLinkOpensNothing() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");
        happened(id, TransitionKind.ARRIVED, null, "CONFIRMED");
        outbox.send();
        String link = Mailbox.mails().get(0).link();

        for (int i = 4; i < link.length() - 1; i += 7) {
            char other = link.charAt(i) == 'A' ? 'B' : 'A';
            own(link.substring(0, i) + other + link.substring(i + 1)).statusCode(404);
        }
        own(link).statusCode(200);
    }

    @Test
    void whoHandsARegistrationOverSeesItNoMore() throws Exception {
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org");
        happened(id, TransitionKind.ARRIVED, null, "CONFIRMED");
        outbox.send();
        String former = Mailbox.mails().get(0).link();
        Mailbox.empty();

        Registered.run("update registration set email = 'paul@example.org' where id = ?", id);
        happened(id, TransitionKind.TRANSFERRED, "CONFIRMED", "CONFIRMED");
        outbox.send();

        own(former).statusCode(404);
        assertThat(Mailbox.mails()).extracting(Mailbox.Mail::to).containsExactly("paul@example.org");
        own(Mailbox.mails().get(0).link()).statusCode(200).body("email", equalTo("paul@example.org"));
    }

    private static ValidatableResponse own(String link) {
        return Api.anonymous().header("Registration-Link", link).when().get(OWN).then();
    }
}
