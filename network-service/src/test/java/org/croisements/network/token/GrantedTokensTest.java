package org.croisements.network.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.token.TokenRequests.ask;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.apikey.Keys;
import org.croisements.network.grant.Grants;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** What a key's token says of the roles that the key was granted. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class GrantedTokensTest {

    @Test
    void aKeysTokenCarriesWhatItWasGrantedUntilThatIsTakenBack() throws IOException {
        var centre = Keys.newCentre();
        var key = Keys.make(Role.READER, centre);
        assertThat(groups(claims(key))).isEqualTo("[\"reader\"]");

        String editor = Grants.make(Grants.ofKey("editor", centre, key.keyId()));
        assertThat(groups(claims(key))).isEqualTo("[\"editor\",\"reader\"]");
        assertThat(claims(key).path("centre").asText()).isEqualTo(centre.toString());

        Grants.withdraw(Api.as(Role.NETWORK_ADMIN), editor).statusCode(200);
        assertThat(groups(claims(key))).isEqualTo("[\"reader\"]");
    }

    @Test
    void whatIsPlannedOrOverIsNotInTheToken() throws IOException {
        var centre = Keys.newCentre();
        var key = Keys.make(Role.READER, centre);
        Grants.make(Grants.ofKey("editor", centre, key.keyId())
                .replace("}\n", ", \"startsAt\": \"2199-01-01T00:00:00Z\"}\n"));
        String over = Grants.make(Grants.ofKey("member", centre, key.keyId()));
        Keys.sql("update role_grant set starts_at = now() - interval '2 days', ends_at = now() - interval '1 second'"
                + " where id = '" + over + "'");

        assertThat(groups(claims(key))).isEqualTo("[\"reader\"]");
    }

    @Test
    void aRoleThatEndsWithinTheMinuteDoesNotOutliveItInTheToken() {
        var centre = Keys.newCentre();
        var key = Keys.make(Role.READER, centre);
        String soon = Grants.make(Grants.ofKey("editor", centre, key.keyId()));
        Keys.sql("update role_grant set ends_at = now() + interval '50 seconds' where id = '" + soon + "'");

        int seconds = ask(key.keyId(), key.secret()).statusCode(200).extract().path("expires_in");

        // Where it did not end, the token would last 55 seconds.
        assertThat(seconds).isBetween(1, 50);
    }

    @Test
    void anAdministratorsTokenSaysUntilWhenTheyAdminister() throws IOException {
        var centre = Keys.newCentre();
        var admin = Keys.make(Role.CENTRE_ADMIN, centre);
        var editor = Keys.make(Role.EDITOR, centre);
        String expiry = "select floor(extract(epoch from expires_at))::bigint from api_key where key_id = '";

        assertThat(claims(admin).path("administers_until").asText())
                .isEqualTo(Keys.value(expiry + admin.keyId() + "'"));
        assertThat(claims(editor).has("administers_until")).isFalse();
    }

    @Test
    void whoIsGrantedARoleWithTheirEntryIsKnownByIt() throws IOException {
        var centre = Keys.newCentre();
        var key = Keys.make(Role.READER, centre);
        var anne = Directory.person("Anne", "Martin " + UUID.randomUUID());
        Grants.make(Grants.ofKey("member", centre, key.keyId())
                .replace("}\n", ", \"person\": \"%s\"}\n".formatted(anne.id())));

        assertThat(claims(key).path("self").asText()).isEqualTo(anne.id());

        Directory.delete(anne.path()).statusCode(204);
        assertThat(claims(key).has("self")).isFalse();
        assertThat(groups(claims(key))).isEqualTo("[\"reader\"]");
    }

    @Test
    void nobodyIsGrantedAnEntryThatAnotherCentreKeeps() {
        var centre = Keys.newCentre();
        var key = Keys.make(Role.READER, centre);
        var ofTheNetwork = Directory.networkPerson("Anne", "Martin " + UUID.randomUUID());

        Grants.post(
                        Api.as(Role.CENTRE_ADMIN, centre),
                        Grants.ofKey("member", centre, key.keyId())
                                .replace("}\n", ", \"person\": \"%s\"}\n".formatted(ofTheNetwork.id())))
                .statusCode(403);
    }

    @Test
    void theKeysOfAMergedCentreActForTheOneThatStandsForItUntilThatIsUndone() throws IOException {
        var goes = Keys.newCentre();
        var stays = Keys.newCentre();
        var key = Keys.make(Role.EDITOR, goes);

        String merge = Directory.add(
                        "/api/v1/organisation-merges",
                        "{\"organisation\": \"%s\", \"into\": \"%s\"}".formatted(goes, stays))
                .id();
        assertThat(claims(key).path("centre").asText()).isEqualTo(stays.toString());
        assertThat(claims(key).path("stands_for").asText()).isEqualTo(goes.toString());

        Api.as(Role.NETWORK_ADMIN)
                .delete("/api/v1/organisation-merges/" + merge)
                .then()
                .statusCode(204);
        assertThat(claims(key).path("centre").asText()).isEqualTo(goes.toString());
        assertThat(claims(key).has("stands_for")).isFalse();
    }

    @Test
    void aModeratorsKeyActsForNoCentre() throws IOException {
        var made = Keys.post(
                        Api.as(Role.NETWORK_ADMIN),
                        "{\"label\": \"%s\", \"role\": \"moderator\"}".formatted(Keys.newLabel()))
                .statusCode(201)
                .extract()
                .jsonPath();
        var key = new Keys.Made(made.getString("apiKey.id"), made.getString("apiKey.keyId"), made.getString("secret"));

        var claims = claims(key);

        assertThat(groups(claims)).isEqualTo("[\"moderator\"]");
        assertThat(claims.has("centre")).isFalse();
    }

    @Test
    void withoutATrustedProviderNoTokenIsExchanged() {
        TokenRequests.post("grant_type=urn:ietf:params:oauth:grant-type:token-exchange&subject_token=a.b.c"
                        + "&subject_token_type=urn:ietf:params:oauth:token-type:jwt")
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
    }

    private static String groups(JsonNode claims) {
        return claims.path("groups").toString();
    }

    private static JsonNode claims(Keys.Made key) throws IOException {
        String token = ask(key.keyId(), key.secret()).statusCode(200).extract().path("access_token");
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
