package org.croisements.testkit;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ResponseBodyExtractionOptions;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Requests as the callers of the tests make them; every answer is held against the contract. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ContractFilter CONTRACT = new ContractFilter();

    private Api() {}

    /** A request without a token. */
    public static RequestSpecification anonymous() {
        return given().filter(CONTRACT)
                .config(RestAssured.config()
                        .encoderConfig(encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .defaultContentCharset("UTF-8")
                                // As it is, not in parts: no service takes any.
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)));
    }

    /**
     * The JSON of an answer. REST Assured compiles each path that it is asked for, which takes longer than most requests:
     * what is asked for thousands of times is better read like this.
     */
    public static JsonNode json(ResponseBodyExtractionOptions answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.asString(), e);
        }
    }

    /** The slugs of a list, in its order. */
    public static List<String> slugs(ResponseBodyExtractionOptions answer) {
        var slugs = new ArrayList<String>();
        json(answer).path("items").forEach(item -> slugs.add(item.path("slug").textValue()));
        return slugs;
    }

    /** A request by somebody with a role in {@link Issuer#CENTRE}. */
    public static RequestSpecification as(String role) {
        return anonymous().auth().oauth2(Issuer.token(role));
    }

    /** A request by somebody with a role in another centre, with scopes where it is a partner's key. */
    public static RequestSpecification as(String role, UUID centre, String... scopes) {
        return anonymous().auth().oauth2(Issuer.token(role, centre, scopes));
    }
}
