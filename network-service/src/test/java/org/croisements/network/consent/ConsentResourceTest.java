package org.croisements.network.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.FEED;
import static org.croisements.network.Directory.PEOPLE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ConsentResourceTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void aConsentKeepsItsProof() {
        var anne = Directory.person("Anne", "Martin");

        var consent = Directory.add(anne.path() + "/consents", """
                {"audience": "NETWORK", "fields": ["PHONE", "NAME", "NAME"], "how": "WRITTEN", "givenOn": "2026-02-03",
                 "textVersion": "annuaire-2026-1", "evidence": "dossier 17"}
                """);

        Api.as(Role.NETWORK_ADMIN)
                .get(consent.path())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("person", equalTo(anne.id()))
                .body("fields", contains("NAME", "PHONE"))
                .body("audience", equalTo("NETWORK"))
                .body("how", equalTo("WRITTEN"))
                .body("givenOn", equalTo("2026-02-03"))
                .body("textVersion", equalTo("annuaire-2026-1"))
                .body("evidence", equalTo("dossier 17"))
                .body("recordedBy", equalTo("network-admin@" + Issuer.CENTRE))
                .body("recordedAt", notNullValue())
                .body("withdrawal", nullValue());
    }

    @Test
    void aWithdrawalKeepsItsProofAndTheConsent() {
        var anne = Directory.person("Anne", "Martin");
        var consent = Directory.agree(anne, "PUBLIC", "NAME");

        Directory.post(consent.path() + "/withdrawal", """
                        {"how": "ORAL", "withdrawnOn": "2026-03-01", "evidence": "appel du 1er mars"}
                        """)
                .statusCode(200)
                .body("withdrawal.withdrawnOn", equalTo("2026-03-01"))
                .body("withdrawal.how", equalTo("ORAL"))
                .body("withdrawal.evidence", equalTo("appel du 1er mars"))
                .body("withdrawal.recordedBy", equalTo("network-admin@" + Issuer.CENTRE));
        Directory.post(consent.path() + "/withdrawal", "{\"how\": \"EMAIL\"}")
                .statusCode(200)
                .body("withdrawal.how", equalTo("ORAL"));

        var list = Api.as(Role.NETWORK_ADMIN).get(anne.path() + "/consents").jsonPath();
        assertThat(list.getList("items.id")).isEqualTo(List.of(consent.id()));
        assertThat(Api.as(Role.NETWORK_ADMIN)
                        .get(anne.path() + "/consents?holds=true")
                        .<Integer>path("page.total"))
                .isZero();
    }

    @Test
    void whatIsWithdrawnIsGoneFromTheNextAnswerAndFromTheFeed() {
        var club = Directory.network("Club");
        var anne = Directory.person("Anne", "Martin", "\"email\": \"anne@example.org\"");
        var name = Directory.agree(anne, "PUBLIC", "NAME", "MANDATES");
        var email = Directory.agree(anne, "PUBLIC", "EMAIL");
        var membership = Directory.membership(club, "person", anne);
        var before = Directory.feedHead();
        assertThat(Directory.read(FEED).getList("items.data.email")).contains("anne@example.org");

        Directory.withdraw(email);

        assertThat(Directory.get(anne.path()).statusCode(200).extract().asString())
                .doesNotContain("anne@example.org");
        assertThat(Directory.get(FEED + "?limit=1000").extract().asString()).doesNotContain("anne@example.org");
        var shown = Directory.feedAfter(before);
        assertThat(shown.getList("items.operation")).isEqualTo(List.of("CHANGED"));

        Directory.withdraw(name);

        Directory.get(anne.path()).statusCode(404);
        Directory.get(membership.path()).statusCode(404);
        assertThat(Directory.get(FEED + "?limit=1000").extract().asString())
                .doesNotContain("Martin")
                .doesNotContain("anne-martin");
        var hidden = Directory.feedAfter(before);
        assertThat(hidden.getList("items.type")).isEqualTo(List.of("person", "membership"));
        assertThat(hidden.getList("items.operation")).isEqualTo(List.of("HIDDEN", "HIDDEN"));
        assertThat(hidden.getList("items.id")).isEqualTo(List.of(anne.id(), membership.id()));
        assertThat(hidden.getList("items.slug")).containsOnlyNulls();
        assertThat(hidden.getList("items.data")).containsOnlyNulls();
    }

    @Test
    void aReaderInTheMiddleOfTheFeedNeverGetsWhatWasWithdrawnMeanwhile() {
        var first = Directory.publicPerson("Benoît", "Durand");
        var anne = Directory.person("Anne", "Martin");
        // One step into the snapshot, so that what comes behind it is read change by change.
        String inTheMiddle = Directory.read(FEED + "?limit=1").getString("next");
        var consent = Directory.agree(anne, "PUBLIC", "NAME");
        Directory.withdraw(consent);

        var rest = Directory.feedAfter(inTheMiddle);

        assertThat(rest.prettify()).doesNotContain("Martin");
        assertThat(rest.getList("items.operation")).isEqualTo(List.of("HIDDEN"));
        assertThat(rest.getList("items.id")).isEqualTo(List.of(anne.id())).isNotEqualTo(List.of(first.id()));
    }

    @Test
    void whatAnotherReplicaWritesIsInTheNextAnswerOfThisOne() throws SQLException {
        var anne = Directory.person("Anne", "Martin", "\"email\": \"anne@example.org\"");
        Directory.agree(anne, "PUBLIC", "NAME", "EMAIL");
        Directory.get(anne.path()).statusCode(200).body("email", equalTo("anne@example.org"));

        // As another replica would: this one is not told.
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute("update person set public_fields = array['NAME'], version = version + 1");
        }
        Directory.get(anne.path()).statusCode(200).body("email", nullValue());
        assertThat(Directory.get(PEOPLE + ".csv").extract().asString()).doesNotContain("anne@example.org");

        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute("update person set public_fields = '{}', version = version + 1");
        }
        Directory.get(anne.path()).statusCode(404);
        assertThat(Directory.slugs(PEOPLE)).isEmpty();
    }

    @Test
    void aNarrowerConsentStaysWhenAWiderOneGoes() {
        var anne = Directory.person("Anne", "Martin", "\"phone\": \"+33 1\"");
        var wide = Directory.agree(anne, "PUBLIC", "NAME", "PHONE");
        Directory.agree(anne, "NETWORK", "NAME");

        Directory.withdraw(wide);

        Directory.get(anne.path()).statusCode(404);
        Api.as(Role.MEMBER, UUID.randomUUID())
                .get(anne.path())
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Martin"))
                .body("phone", nullValue());
        Api.as(Role.NETWORK_ADMIN)
                .get(anne.path())
                .then()
                .body("keeping.shownToPublic", empty())
                .body("keeping.shownToNetwork", contains("NAME"))
                .body("keeping.shownToCentre", contains("NAME"));
    }

    @Test
    void aPublicStatementProvesOnlyHowOneAppearsInPublicAndNeedsItsEvidence() {
        String consents = Directory.person("Anne", "Martin").path() + "/consents";
        String statement = """
                {"audience": "PUBLIC", "fields": ["NAME"%s], "how": "PUBLIC_STATEMENT", "givenOn": "2016-11-03"%s}
                """;

        Directory.post(consents, statement.formatted(", \"FUNCTIONS\"", ", \"evidence\": \"https://example.org\""))
                .statusCode(201);
        Directory.post(consents, statement.formatted(", \"EMAIL\"", ", \"evidence\": \"https://example.org\""))
                .statusCode(400);
        Directory.post(consents, statement.formatted("", "")).statusCode(400);
    }

    @Test
    void aConsentIsOfTodayAtTheLatestAndEndsAfterItBegan() {
        var anne = Directory.person("Anne", "Martin");
        String consents = anne.path() + "/consents";
        String body = "{\"audience\": \"PUBLIC\", \"fields\": [%s], \"how\": \"FORM\", \"givenOn\": \"%s\"}";

        Directory.post(consents, body.formatted("\"NAME\"", "2199-01-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/givenOn"));
        Directory.post(consents, body.formatted("", "2026-01-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/fields"));
        var consent = Directory.add(consents, body.formatted("\"NAME\"", "2026-01-15"));
        Directory.post(consent.path() + "/withdrawal", "{\"how\": \"FORM\", \"withdrawnOn\": \"2026-01-14\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/withdrawnOn"));
    }

    @Test
    void aConsentOfSomebodyElseIsNotThere() {
        var anne = Directory.person("Anne", "Martin");
        var ofBenoit = Directory.agree(Directory.person("Benoît", "Durand"), "PUBLIC", "NAME");

        Api.as(Role.NETWORK_ADMIN)
                .get(anne.path() + "/consents/" + ofBenoit.id())
                .then()
                .statusCode(404)
                .body("code", equalTo("CONSENT_NOT_FOUND"));
        Directory.post(anne.path() + "/consents/" + ofBenoit.id() + "/withdrawal", "{\"how\": \"ORAL\"}")
                .statusCode(404);
    }
}
