package org.croisements.network.token;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.croisements.network.apikey.Keys;
import org.croisements.testkit.Api;

/** Requests for a token. */
final class TokenRequests {

    private static final String FORM = "application/x-www-form-urlencoded";

    private TokenRequests() {}

    static String form(Keys.Made key) {
        return "grant_type=client_credentials&client_id=" + key.keyId() + "&client_secret=" + key.secret();
    }

    static ValidatableResponse ask(String id, String secret) {
        return post("grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret);
    }

    static ValidatableResponse post(String body) {
        return formRequest().body(body).post("/oauth/token").then();
    }

    static ValidatableResponse basic(String credentials, String body) {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return formRequest()
                .header("Authorization", "Basic " + encoded)
                .body(body)
                .post("/oauth/token")
                .then();
    }

    static RequestSpecification formRequest() {
        return Api.anonymous().contentType(FORM);
    }
}
