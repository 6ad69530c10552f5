package org.croisements.network.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.croisements.network.signing.SigningKeys;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From the file of the first start to a write: keys, tokens and their verification as they work together. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(value = OwnIssuer.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnTokensTest {

    @Inject
    SigningKeys signingKeys;

    @Test
    @Order(1)
    void untilTheKeysCanBeReadTokensWaitAndPublicReadsGoOn() throws Exception {
        String token = token(Files.readString(file()).strip());
        long begun = System.nanoTime();

        bearer(token)
                .get("/api/v1/api-keys")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json")
                .body("code", equalTo("UNAVAILABLE"));
        bearer(token)
                .contentType("application/json")
                .body("{\"name\": \"Nothing\", \"kind\": \"OTHER\"}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(503)
                .header("Retry-After", "2");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(25));
        Api.anonymous().get("/api/v1/organisations").then().statusCode(200).body("page.total", equalTo(0));
        Api.anonymous().get("/api/v1/api-keys").then().statusCode(401);
    }

    @Test
    @Order(2)
    void theKeysAreReadAsSoonAsTheyCanBeAndKeptWhenTheyCannotAnyMore() throws Exception {
        String token = token(Files.readString(file()).strip());
        OwnIssuer.openDoor();
        try {
            // The next attempt comes a second after the one that failed.
            Thread.sleep(1_100);
            bearer(token).get("/api/v1/api-keys").then().statusCode(200);
        } finally {
            OwnIssuer.closeDoor();
        }

        bearer(token).get("/api/v1/api-keys").then().statusCode(200);
    }

    @Test
    @Order(3)
    void whoReadsTheFileAdministersTheNetwork() throws IOException {
        String admin = Files.readString(file()).strip();
        String centre = bearer(token(admin))
                .contentType("application/json")
                .body("{\"name\": \"Centre of the whole loop\", \"kind\": \"RESOURCE_CENTRE\"}")
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        String editor = bearer(token(admin))
                .contentType("application/json")
                .body("{\"label\": \"Loop\", \"role\": \"editor\", \"centre\": \"%s\"}".formatted(centre))
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .body("apiKey.createdBy", equalTo("key:" + admin.substring(4, 16)))
                .extract()
                .path("secret");

        bearer(token(editor))
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"acronym\": \"LOOP\"}")
                .patch("/api/v1/organisations/" + centre)
                .then()
                .statusCode(200);
        bearer(token(editor)).get("/api/v1/api-keys").then().statusCode(403);
    }

    @Test
    @Order(4)
    void whatAKeyOpenedIsShutAMinuteLater() {
        bearer(madeBefore(Duration.ofSeconds(30)))
                .get("/api/v1/api-keys")
                .then()
                .statusCode(200);
        bearer(madeBefore(Duration.ofSeconds(61)))
                .get("/api/v1/api-keys")
                .then()
                .statusCode(401)
                .body("code", equalTo("INVALID_TOKEN"));
    }

    /** A key's token as it was made some time ago. */
    private String madeBefore(Duration time) {
        var mint = new TokenMint(
                signingKeys, Clock.offset(Clock.systemUTC(), time.negated()), Issuer.ISSUER, Set.of(Issuer.AUDIENCE));
        var holder = new TokenMint.Holder(
                "key:4fGh7Kq2mZ0a",
                Set.of("network-admin"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "",
                Optional.empty(),
                Instant.MAX);
        return QuarkusTransaction.requiringNew()
                .call(() -> mint.tokenFor(holder))
                .accessToken();
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void theKeyItselfIsNoToken() throws IOException {
        bearer(Files.readString(file()).strip())
                .get("/api/v1/api-keys")
                .then()
                .statusCode(401)
                .body("code", equalTo("INVALID_TOKEN"));
    }

    private static Path file() {
        return ConfigProvider.getConfig().getValue("croisements.admin-key-file", Path.class);
    }

    private static RequestSpecification bearer(String token) {
        return Api.anonymous().auth().oauth2(token);
    }

    private static String token(String key) {
        return Api.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("grant_type=client_credentials&client_id=" + key.substring(4, 16) + "&client_secret=" + key)
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
