package org.croisements.network.grant;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;

/** Role grants as tests make, withdraw and read them. */
public final class Grants {

    public static final String PATH = "/api/v1/role-grants";
    public static final String ISSUER = "https://id.example.org";

    private Grants() {}

    /** A subject that no other test knows. */
    public static String newSubject() {
        return "subject-" + UUID.randomUUID();
    }

    public static String ofAccount(String role, UUID centre, String subject) {
        return """
                {"role": "%s", "centre": "%s", "account": {"issuer": "%s", "subject": "%s"}, "reason": "Because"}
                """.formatted(role, centre, ISSUER, subject);
    }

    public static String inNetwork(String role, String subject) {
        return """
                {"role": "%s", "account": {"issuer": "%s", "subject": "%s"}, "reason": "Because"}
                """.formatted(role, ISSUER, subject);
    }

    public static String ofKey(String role, UUID centre, String keyId) {
        return """
                {"role": "%s", "centre": "%s", "apiKey": "%s", "reason": "Because"}
                """.formatted(role, centre, keyId);
    }

    public static ValidatableResponse post(RequestSpecification caller, String body) {
        return caller.contentType("application/json").body(body).post(PATH).then();
    }

    /** The id of a grant that the network's administrator makes. */
    public static String make(String body) {
        return post(Api.as(Role.NETWORK_ADMIN), body).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse withdraw(RequestSpecification caller, String id) {
        return caller.contentType("application/json")
                .body("{\"reason\": \"No longer\"}")
                .post(PATH + "/" + id + "/withdrawal")
                .then();
    }
}
