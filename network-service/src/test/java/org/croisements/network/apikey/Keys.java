package org.croisements.network.apikey;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;

/** Centres and their keys, as the tests of keys and tokens need them. */
public final class Keys {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Keys() {}

    /** A key just made. */
    public record Made(String id, String keyId, String secret) {}

    /** The id of a centre that no other test knows. */
    public static UUID newCentre() {
        String id = Api.as(Role.NETWORK_ADMIN)
                .contentType("application/json")
                .body("{\"name\": \"Centre %s\", \"kind\": \"RESOURCE_CENTRE\"}".formatted(UUID.randomUUID()))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return UUID.fromString(id);
    }

    public static String newLabel() {
        return "Label " + COUNT.incrementAndGet();
    }

    public static ValidatableResponse post(RequestSpecification caller, String body) {
        return caller.contentType("application/json")
                .body(body)
                .post("/api/v1/api-keys")
                .then();
    }

    /** A key of a centre with a role, made by the network's administrator. */
    public static Made make(String role, UUID centre, String... scopes) {
        String listed = scopes.length == 0 ? "" : "\"" + String.join("\", \"", scopes) + "\"";
        return made(post(Api.as(Role.NETWORK_ADMIN), """
                {"label": "%s", "role": "%s", "centre": "%s", "scopes": [%s]}
                """.formatted(newLabel(), role, centre, listed)));
    }

    public static Made makeAdministrator() {
        return made(post(
                Api.as(Role.NETWORK_ADMIN), "{\"label\": \"%s\", \"role\": \"network-admin\"}".formatted(newLabel())));
    }

    public static void revoke(Made key) {
        Api.as(Role.NETWORK_ADMIN).delete("/api/v1/api-keys/" + key.id()).then().statusCode(204);
    }

    /** Runs one statement in the database of the application. */
    public static void sql(String statement) {
        try (var connection = Database.connect();
                var run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** The one value that a query finds, as text. */
    public static String value(String query) {
        try (var connection = Database.connect();
                var run = connection.createStatement();
                var rows = run.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static Made made(ValidatableResponse response) {
        var body = response.statusCode(201).extract().jsonPath();
        return new Made(body.getString("apiKey.id"), body.getString("apiKey.keyId"), body.getString("secret"));
    }
}
