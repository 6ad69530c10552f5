package org.croisements.network.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.network.apikey.Keys;
import org.croisements.network.grant.Grants;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** People who sign in at a provider, and what they get of the roles granted to them here. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(value = TrustedProvider.class, restrictToAnnotatedClass = true)
class TokenExchangeTest {

    private static final String EXCHANGE = "grant_type=urn:ietf:params:oauth:grant-type:token-exchange"
            + "&subject_token_type=urn:ietf:params:oauth:token-type:jwt&subject_token=";

    @Test
    void anAccountGetsTheRolesGrantedToItWhateverItsProviderSays() throws IOException {
        var centre = Keys.newCentre();
        String subject = Grants.newSubject();
        granted("editor", centre, subject);

        var claims = claims(exchange(token(subject, Map.of("groups", List.of("network-admin"))), "")
                .statusCode(200)
                .body("expires_in", equalTo(55))
                .body("issued_token_type", equalTo("urn:ietf:params:oauth:token-type:access_token")));

        assertThat(claims.path("iss").asText()).isEqualTo(Issuer.ISSUER);
        assertThat(claims.path("sub").asText()).isEqualTo("account:" + subject);
        assertThat(claims.path("groups").toString()).isEqualTo("[\"editor\"]");
        assertThat(claims.path("centre").asText()).isEqualTo(centre.toString());
    }

    @Test
    void whoHoldsRolesInSeveralCentresSaysForWhichTheyAct() throws IOException {
        var one = Keys.newCentre();
        var two = Keys.newCentre();
        String subject = Grants.newSubject();
        granted("editor", one, subject);
        granted("reader", two, subject);
        networkWide("moderator", subject);

        exchange(token(subject, Map.of()), "")
                .statusCode(400)
                .body("error", equalTo("invalid_request"))
                .body("error_description", containsString("several centres"));
        var claims = claims(exchange(token(subject, Map.of()), "&centre=" + two).statusCode(200));

        assertThat(claims.path("groups").toString()).isEqualTo("[\"moderator\",\"reader\"]");
        assertThat(claims.path("centre").asText()).isEqualTo(two.toString());
        exchange(token(subject, Map.of()), "&centre=" + Keys.newCentre()).statusCode(400);
        exchange(token(subject, Map.of()), "&centre=nowhere").statusCode(400);
    }

    @Test
    void withoutAGrantOrAfterItThereIsNoToken() {
        var centre = Keys.newCentre();
        String subject = Grants.newSubject();
        exchange(token(subject, Map.of()), "")
                .statusCode(400)
                .body("error_description", containsString("No role is granted"));

        String id = granted("member", centre, subject);
        exchange(token(subject, Map.of()), "").statusCode(200);
        Grants.withdraw(Api.as(Role.NETWORK_ADMIN), id).statusCode(200);

        exchange(token(subject, Map.of()), "").statusCode(400);
    }

    @Test
    void anAccountOfTheSameNameElsewhereIsSomebodyElse() {
        String subject = Grants.newSubject();
        Grants.make(Grants.ofAccount("editor", Keys.newCentre(), subject));

        exchange(token(subject, Map.of()), "").statusCode(400);
    }

    @Test
    void whatIsNotTheProvidersTokenForUsIsRefused() {
        String subject = Grants.newSubject();
        granted("editor", Keys.newCentre(), subject);
        String good = token(subject, Map.of());
        String[] parts = good.split("\\.", -1);

        for (String bad : List.of(
                "x",
                "a.b.c",
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "x." + parts[2],
                TrustedProvider.SERVER
                        .issueToken(TrustedProvider.NAME, subject, "another", Map.of(), 600)
                        .serialize(),
                TrustedProvider.SERVER
                        .issueToken("another", subject, TrustedProvider.AUDIENCE, Map.of(), 600)
                        .serialize(),
                TrustedProvider.SERVER
                        .issueToken(TrustedProvider.NAME, subject, TrustedProvider.AUDIENCE, Map.of(), -60)
                        .serialize(),
                Issuer.token(Role.NETWORK_ADMIN))) {
            exchange(bad, "").statusCode(400).body("error", equalTo("invalid_request"));
        }
        exchange(good, "").statusCode(200);
    }

    @Test
    void theServicesTakeNoTokenOfTheProvidersItself() {
        Api.anonymous()
                .auth()
                .oauth2(token(Grants.newSubject(), Map.of("groups", List.of("network-admin"))))
                .get("/api/v1/api-keys")
                .then()
                .statusCode(401);
    }

    private static String granted(String role, UUID centre, String subject) {
        return Grants.make(Grants.ofAccount(role, centre, subject).replace(Grants.ISSUER, TrustedProvider.issuer()));
    }

    private static String networkWide(String role, String subject) {
        return Grants.make(Grants.inNetwork(role, subject).replace(Grants.ISSUER, TrustedProvider.issuer()));
    }

    private static String token(String subject, Map<String, Object> claims) {
        return TrustedProvider.SERVER
                .issueToken(TrustedProvider.NAME, subject, TrustedProvider.AUDIENCE, claims, 600)
                .serialize();
    }

    private static ValidatableResponse exchange(String token, String more) {
        return TokenRequests.post(EXCHANGE + token + more);
    }

    private static JsonNode claims(ValidatableResponse answer) throws IOException {
        String token = answer.extract().path("access_token");
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
