package org.croisements.testkit;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Headers that no collection takes: media types, preconditions, keys of repetition and tokens. */
final class HostileHeaders extends HostileCases {

    HostileHeaders(HostileTarget target) {
        super(target);
    }

    @Override
    void addAll() {
        addPosted();
        addPatched();
        add(
                "an image wanted",
                406,
                "NOT_ACCEPTABLE",
                () -> reader().accept("image/png").get(collection));
        add(
                "If-None-Match without quotes",
                400,
                "INVALID_HEADER",
                () -> reader().header("If-None-Match", "0").get(item.get()));
        add("no If-Match to delete", 428, "PRECONDITION_REQUIRED", () -> sender().delete(item.get()));
        add(
                "a weak ETag to delete",
                412,
                "VERSION_CONFLICT",
                () -> sender().header("If-Match", "W/\"0\"").delete(item.get()));
        add(
                "no token",
                401,
                "AUTHENTICATION_REQUIRED",
                () -> plain(Api.anonymous())
                        .header("Content-Type", "application/json")
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post(collection));
    }

    @Override
    void addPosted() {
        addMediaTypes();
        addKeys();
        addTokens();
    }

    private void addMediaTypes() {
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/x-ndjson",
                "application/vnd.other+json",
                "text/json",
                "garbage",
                "/;=",
                "application/merge-patch+json",
                "application/json; charset=utf-16")) {
            add(
                    "a body of " + type,
                    415,
                    "UNSUPPORTED_MEDIA_TYPE",
                    () -> typed(type).post(collection));
        }
        add(
                "a compressed body",
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                () -> json(body).header("Content-Encoding", "gzip").post(collection));
    }

    private void addKeys() {
        for (String key : List.of("x".repeat(256), "two words", "\"unclosed", "é")) {
            add(
                    "Idempotency-Key " + key,
                    400,
                    "INVALID_HEADER",
                    () -> json(body).header("Idempotency-Key", key).post(collection));
        }
        add(
                "two Idempotency-Keys",
                400,
                "INVALID_HEADER",
                () -> json(body).header("Idempotency-Key", "a", "b").post(collection));
    }

    @Override
    void addPatched() {
        add(
                "If-Match without quotes",
                400,
                "INVALID_HEADER",
                () -> merge("{}").header("If-Match", "0").patch(item.get()));
        add(
                "no If-Match to change",
                428,
                "PRECONDITION_REQUIRED",
                () -> sender().header("Content-Type", "application/merge-patch+json")
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .patch(item.get()));
        add(
                "another version to change",
                412,
                "VERSION_CONFLICT",
                () -> sender().header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "\"999\"")
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .patch(item.get()));
    }

    private void addTokens() {
        token("a token that is none", "nonsense");
        token("an unsigned token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsImdyb3VwcyI6WyJuZXR3b3JrLWFkbWluIl19.");
        token("a token of another issuer", Issuer.token("https://else.test", Issuer.AUDIENCE, Duration.ofMinutes(5)));
        token("a token for another audience", Issuer.token(Issuer.ISSUER, "else", Duration.ofMinutes(5)));
        token(
                "a token that has expired",
                Issuer.token(Issuer.ISSUER, Issuer.AUDIENCE, Duration.ofHours(1).negated()));
    }

    /** Rest Assured encodes bytes as no form, and a text as nothing that it does not know. */
    private RequestSpecification typed(String type) {
        var request = sender().header("Content-Type", type);
        return type.endsWith("urlencoded") ? request.body(body) : request.body(body.getBytes(StandardCharsets.UTF_8));
    }

    private void token(String name, String token) {
        add(
                name,
                401,
                "INVALID_TOKEN",
                () -> plain(Api.anonymous())
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post(collection));
    }
}
