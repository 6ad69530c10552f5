package org.croisements.suite.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.croisements.suite.RunningSuite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The suite behind a real Keycloak, with the realm that we ship; the profile {@code keycloak} fetches it. */
@EnabledIfSystemProperty(named = "croisements.keycloak", matches = ".+")
class KeycloakIT {

    private static final String PASSWORD = "a long enough password 1";

    @TempDir
    private static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init") // the method before all tests fills them
    private static Keycloak keycloak;

    @SuppressWarnings("NullAway.Init")
    private static RunningSuite suite;

    @SuppressWarnings("NullAway.Init")
    private static String ours;

    @SuppressWarnings("NullAway.Init")
    private static String theirs;

    @SuppressWarnings("NullAway.Init")
    private static String ourGroup;

    @BeforeAll
    static void twoCentresAndTheirPeople() throws Exception {
        Path home = Keycloak.unpacked(Path.of(System.getProperty("croisements.keycloak")));
        keycloak = Keycloak.start(home, Path.of("../deploy/keycloak/croisements-realm.json"));
        // Both take their time, and neither needs the other before somebody signs in.
        suite = RunningSuite.start(
                data,
                Map.of(
                        "CROISEMENTS_TOKEN_ISSUER", keycloak.issuer(Keycloak.REALM),
                        "CROISEMENTS_TOKEN_KEYS_URL", keycloak.keysUrl()),
                "--empty");
        try {
            keycloak.waitUntilReady();
        } catch (IllegalStateException e) {
            abort("Keycloak does not run on this machine: " + e.getMessage());
        }
        keycloak.account("ada", PASSWORD, "network-admin", null);
        String ada = signIn("ada");
        ours = organisation("Our centre", ada);
        theirs = organisation("Their centre", ada);
        ourGroup = keycloak.centre("ours", ours);
        keycloak.account("claire", PASSWORD, "editor", ourGroup);
        keycloak.account("boris", PASSWORD, "centre-admin", keycloak.centre("theirs", theirs));
    }

    @AfterAll
    static void end() {
        if (suite != null) {
            suite.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void whoSignedInWritesWhatIsTheirCentresAndNothingElse() throws Exception {
        String claire = signIn("claire");

        assertThat(rename(ours, claire).statusCode()).isEqualTo(200);
        assertThat(rename(theirs, claire).statusCode()).isEqualTo(403);
        assertThat(rename(theirs, signIn("boris")).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherCentresDraftIsNotThere() throws Exception {
        String claire = signIn("claire");
        HttpResponse<String> draft = draft(claire);

        String path = "/api/v1/events/" + RunningSuite.json(draft).path("id").textValue();

        assertThat(suite.getAs(path, claire).statusCode()).isEqualTo(200);
        assertThat(suite.getAs(path, signIn("boris")).statusCode()).isEqualTo(404);
        assertThat(suite.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aPartnersSystemComesWithItsOwnCredentials() throws Exception {
        assertThat(rename(ours, partner()).statusCode()).isEqualTo(200);
        assertThat(rename(theirs, partner()).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws Exception {
        assertRefused(keycloak.administratorsToken());
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        assertRefused(keycloak.token(
                Keycloak.REALM,
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "claire",
                        "password", PASSWORD)));
    }

    @Test
    void aTokenThatHasExpiredIsRefused() throws Exception {
        String client = keycloak.client("croisements-partner").path("id").textValue();
        keycloak.administer(
                "PUT",
                "/clients/" + client,
                Map.of("clientId", "croisements-partner", "attributes", Map.of("access.token.lifespan", "1")));
        try {
            String brief = partner();
            // Its second, and the five by which clocks may differ.
            TimeUnit.SECONDS.sleep(8);

            assertRefused(brief);
        } finally {
            keycloak.administer(
                    "PUT",
                    "/clients/" + client,
                    Map.of("clientId", "croisements-partner", "attributes", Map.of("access.token.lifespan", "300")));
        }
    }

    @Test
    void whatIsPublicNeedsNobodysWord() throws Exception {
        assertThat(suite.get("/api/v1/organisations/" + ours).statusCode()).isEqualTo(200);
    }

    private static void assertRefused(String token) throws Exception {
        HttpResponse<String> answer = rename(ours, token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(RunningSuite.json(answer).path("code").textValue()).isEqualTo("INVALID_TOKEN");
        assertThat(suite.getAs("/api/v1/organisations/" + ours, token).statusCode())
                .isEqualTo(401);
    }

    private static String signIn(String name) throws Exception {
        return new Browser(keycloak).signIn(name, PASSWORD);
    }

    /** A token by client credentials, of a service account that edits what is our centre's. */
    private static String partner() throws Exception {
        String client = keycloak.client("croisements-partner").path("id").textValue();
        String account = keycloak.administer("GET", "/clients/" + client + "/service-account-user", null)
                .path("id")
                .textValue();
        keycloak.grant(account, "editor", ourGroup);
        String secret = keycloak.administer("GET", "/clients/" + client + "/client-secret", null)
                .path("value")
                .textValue();
        return keycloak.token(
                Keycloak.REALM,
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "croisements-partner",
                        "client_secret", secret));
    }

    private static String organisation(String name, String token) throws Exception {
        HttpResponse<String> made = suite.post(
                "/api/v1/organisations", "{\"name\": \"%s\", \"kind\": \"RESOURCE_CENTRE\"}".formatted(name), token);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return RunningSuite.json(made).path("id").textValue();
    }

    private static HttpResponse<String> rename(String organisation, String token) throws Exception {
        return suite.patch(
                "/api/v1/organisations/" + organisation,
                "{\"note\": \"%d\"}".formatted(System.nanoTime()),
                token,
                "If-Match",
                "*");
    }

    /** Made as soon as events-service has heard of the centre. */
    private static HttpResponse<String> draft(String token) throws Exception {
        String event = """
                {"title": "A draft", "format": "WORKSHOP", "startsOn": "2099-05-06", "timeZone": "Europe/Paris",
                 "attendanceMode": "IN_PERSON", "audience": "PUBLIC", "publication": "DRAFT", "status": "SCHEDULED",
                 "organisers": [{"organisation": "%s", "role": "ORGANISER"}], "owner": "%s"}
                """.formatted(ours, ours);
        HttpResponse<String> made = suite.post("/api/v1/events", event, token);
        for (int n = 0; n < 100 && made.statusCode() == 400; n++) {
            TimeUnit.MILLISECONDS.sleep(200);
            made = suite.post("/api/v1/events", event, token);
        }
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }
}
