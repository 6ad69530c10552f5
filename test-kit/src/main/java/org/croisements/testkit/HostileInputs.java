package org.croisements.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Requests that no service may take, with the problem that each of them must get: what holds for every collection. */
public final class HostileInputs {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Words that would tell what an answer was made with. */
    private static final List<String> LEAKS = List.of(
            "exception", "org.", "java.", "jakarta.", "select ", "insert into", "\tat ", "hibernate", "jackson");

    /** A request, and the status and code of the problem that it must get. */
    public record Case(String name, Supplier<Response> request, int status, String code) {

        /** Sends the request and holds the answer against what it must be. */
        public void check() {
            var answer = request.get();
            String body = answer.asString();
            assertThat(answer.statusCode()).as(body).isEqualTo(status);
            assertThat(answer.contentType()).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("code")).as(body).isEqualTo(code);
            assertThat(answer.jsonPath().getString("type")).endsWith("/problems/" + code);
            assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
            assertThat(answer.jsonPath().getString("traceId")).matches("[0-9a-f]{32}");
            assertThat(answer.jsonPath().getString("title")).isNotBlank();
            assertThat(body.toLowerCase(Locale.ROOT)).doesNotContain(LEAKS);
            assertThat(body.length()).as("length of the problem").isLessThan(20_000);
        }

        @Override
        public String toString() {
            return name + ": " + status + " " + code;
        }
    }

    private final String collection;
    private final String body;
    private final String text;
    private final Supplier<RequestSpecification> writer;
    private final Supplier<String> item;
    private final String notFound;
    private final List<Case> cases = new ArrayList<>();

    private HostileInputs(
            String collection,
            String body,
            String text,
            Supplier<RequestSpecification> writer,
            Supplier<String> item,
            String notFound) {
        this.collection = collection;
        this.body = body;
        this.text = text;
        this.writer = writer;
        this.item = item;
        this.notFound = notFound;
    }

    /**
     * The cases for a collection.
     *
     * @param body that the collection takes
     * @param text the body's member that is required, of one line of text
     * @param writer somebody who may write
     * @param item the path of something in the collection
     * @param notFound the code for something that is not there
     */
    public static List<Case> of(
            String collection,
            String body,
            String text,
            Supplier<RequestSpecification> writer,
            Supplier<String> item,
            String notFound) {
        var inputs = new HostileInputs(collection, body, text, writer, item, notFound);
        inputs.addBodies();
        inputs.addTexts();
        inputs.addMediaTypes();
        inputs.addAddresses();
        inputs.addParameters();
        inputs.addPathsAndMethods();
        inputs.addHeaders();
        inputs.addTokens();
        inputs.addPatches();
        return inputs.cases;
    }

    private void addBodies() {
        body("no body", "", 400, "EMPTY_BODY");
        body("null", "null", 400, "EMPTY_BODY");
        body("a list", "[]", 400, "INVALID_BODY");
        body("a text", "\"text\"", 400, "INVALID_BODY");
        body("a number", "1", 400, "INVALID_BODY");
        body("an object without anything", "{}", 400, "INVALID_BODY");
        body("half an object", body.substring(0, body.length() / 2), 400, "MALFORMED_JSON");
        body("something behind the object", body + "x", 400, "MALFORMED_JSON");
        body("two objects", body + body, 400, "MALFORMED_JSON");
        body("a comment", "/* */" + body, 400, "MALFORMED_JSON");
        body("a byte order mark", "\uFEFF" + body, 400, "MALFORMED_JSON");
        body("single quotes", body.replace('"', '\''), 400, "MALFORMED_JSON");
        body("not a number", with("x", "NaN"), 400, "MALFORMED_JSON");
        body("a member twice", with(text, "\"twice\""), 400, "MALFORMED_JSON");
        body("depth 1,000", with("x", "[".repeat(1_000) + "]".repeat(1_000)), 400, "MALFORMED_JSON");
        body("depth 1,000 alone", "[".repeat(1_000), 400, "MALFORMED_JSON");
        body("a number of 2,000 digits", with("x", "9".repeat(2_000)), 400, "MALFORMED_JSON");
        body("10 MB", with("x", "\"" + "x".repeat(10_000_000) + "\""), 413, "BODY_TOO_LARGE");
        body("an unknown member", with("unknownMember", "1"), 400, "INVALID_BODY");
        body("the id", with("id", "\"" + new UUID(0, 1) + "\""), 400, "INVALID_BODY");
        body("the version", with("version", "7"), 400, "INVALID_BODY");
        body("the time of entry", with("createdAt", "\"2020-01-01T00:00:00Z\""), 400, "INVALID_BODY");
        body("a prototype", with("__proto__", "{\"admin\": true}"), 400, "INVALID_BODY");
        body("a member called as a control character", with("\\u0000", "1"), 400, "INVALID_BODY");
        bytes("broken UTF-8", replaceLast(body, (byte) 0xC3), 400, "MALFORMED_JSON");
        bytes("UTF-16", body.getBytes(StandardCharsets.UTF_16), 400, "MALFORMED_JSON");
    }

    private void addTexts() {
        text("NUL", "\"a\\u0000b\"");
        text("a bell", "\"a\\u0007b\"");
        text("a line break", "\"a\\nb\"");
        text("half a character", "\"a\\ud800b\"");
        text("the other half", "\"\\udc00\"");
        text("an empty text", "\"\"");
        text("blanks", "\"   \"");
        text("100,000 characters", "\"" + "x".repeat(100_000) + "\"");
        text("a number", "1");
        text("true", "true");
        text("an object", "{\"$ne\": null}");
        text("a list", "[\"a\"]");
        text("null", "null");
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
        add(
                "an image wanted",
                406,
                "NOT_ACCEPTABLE",
                () -> reader().accept("image/png").get(collection));
    }

    /** Rest Assured encodes bytes as no form, and a text as nothing that it does not know. */
    private RequestSpecification typed(String type) {
        var request = sender().header("Content-Type", type);
        return type.endsWith("urlencoded") ? request.body(body) : request.body(body.getBytes(StandardCharsets.UTF_8));
    }

    private void addAddresses() {
        add("?q=%FF", 400, "MALFORMED_REQUEST", () -> reader().get(collection + "?q=%FF"));
        add("?q=%C3", 400, "MALFORMED_REQUEST", () -> reader().get(collection + "?q=%C3"));
        add("half of a character in a path", 400, "MALFORMED_REQUEST", () -> reader().get(collection + "/%ED%A0%80"));
        add(
                "no format wanted",
                406,
                "NOT_ACCEPTABLE",
                () -> reader().header("Accept", "application/json;q=0").get(collection));
        for (String languages : List.of(";;q=zz,,,", "fr;q=abc", "*;q=", "-", "x".repeat(1_000))) {
            add(
                    "Accept-Language " + languages,
                    404,
                    null,
                    () -> reader().header("Accept-Language", languages).get(missing()));
        }
    }

    private void addParameters() {
        for (String query : List.of(
                "unknown=1",
                "limit=0",
                "limit=-1",
                "limit=201",
                "limit=abc",
                "limit=1.5",
                "limit=99999999999999999999",
                "limit=",
                "limit=5&limit=6",
                "sort=unknown",
                "sort=" + "x".repeat(3_000),
                "sort=" + text + "%3Bdrop%20table%20x",
                "fields=unknown",
                "fields=id,,id",
                "fields=%00",
                "LIMIT=5")) {
            add("?" + query, 400, "INVALID_PARAMETERS", () -> reader().get(collection + "?" + query));
        }
        for (String cursor : List.of("x", "%25%25%25", "AAAA", "A".repeat(100), "A".repeat(4_000))) {
            add(
                    "a forged cursor " + cursor,
                    400,
                    "INVALID_CURSOR",
                    () -> reader().get(collection + "?cursor=" + cursor));
        }
    }

    private void addPathsAndMethods() {
        for (String id : List.of(
                UUID.randomUUID().toString(),
                "nothing-of-that-name",
                "NOTHING",
                "0",
                "-1",
                "null",
                "nothing'%20or%20'1'='1",
                "%25",
                "%E2%82%AC")) {
            add("nothing at " + id, 404, null, () -> reader().get(collection + "/" + id));
        }
        add("nothing at 1,000 letters", 404, "NOT_FOUND", () -> reader().get(collection + "/" + "x".repeat(1_000)));
        add("NUL in a path", 404, "NOT_FOUND", () -> reader().get(collection + "/a%00b"));
        add("a suffix that is no format", 404, "NOT_FOUND", () -> reader().get(collection + ".xls"));
        add("PUT to the collection", 405, "METHOD_NOT_ALLOWED", () -> json(body).put(collection));
        add(
                "PATCH of the collection",
                405,
                "METHOD_NOT_ALLOWED",
                () -> merge("{}").patch(collection));
        add("DELETE of the collection", 405, "METHOD_NOT_ALLOWED", () -> sender().delete(collection));
        add("POST to a record", 405, "METHOD_NOT_ALLOWED", () -> json(body).post(item.get()));
        add("PUT to a record", 405, "METHOD_NOT_ALLOWED", () -> json(body).put(item.get()));
        add("PATCH of what is not there", 404, notFound, () -> merge("{}").patch(missing()));
        add(
                "DELETE of what is not there",
                404,
                notFound,
                () -> sender().header("If-Match", "*").delete(missing()));
    }

    private void addHeaders() {
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
        add(
                "If-Match without quotes",
                400,
                "INVALID_HEADER",
                () -> merge("{}").header("If-Match", "0").patch(item.get()));
        add(
                "If-None-Match without quotes",
                400,
                "INVALID_HEADER",
                () -> reader().header("If-None-Match", "0").get(item.get()));
        add(
                "no If-Match to change",
                428,
                "PRECONDITION_REQUIRED",
                () -> sender().header("Content-Type", "application/merge-patch+json")
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .patch(item.get()));
        add("no If-Match to delete", 428, "PRECONDITION_REQUIRED", () -> sender().delete(item.get()));
        add(
                "another version to change",
                412,
                "VERSION_CONFLICT",
                () -> sender().header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "\"999\"")
                        .body("{}".getBytes(StandardCharsets.UTF_8))
                        .patch(item.get()));
        add(
                "a weak ETag to delete",
                412,
                "VERSION_CONFLICT",
                () -> sender().header("If-Match", "W/\"0\"").delete(item.get()));
    }

    private void addTokens() {
        add(
                "no token",
                401,
                "AUTHENTICATION_REQUIRED",
                () -> plain(Api.anonymous())
                        .header("Content-Type", "application/json")
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post(collection));
        token("a token that is none", "nonsense");
        token("an unsigned token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsImdyb3VwcyI6WyJuZXR3b3JrLWFkbWluIl19.");
        token("a token of another issuer", Issuer.token("https://else.test", Issuer.AUDIENCE, Duration.ofMinutes(5)));
        token("a token for another audience", Issuer.token(Issuer.ISSUER, "else", Duration.ofMinutes(5)));
        token(
                "a token that has expired",
                Issuer.token(Issuer.ISSUER, Issuer.AUDIENCE, Duration.ofHours(1).negated()));
    }

    private void addPatches() {
        patch("a list as a patch", "[]", 400, "INVALID_BODY");
        patch("null as a patch", "null", 400, "EMPTY_BODY");
        patch("half a patch", "{", 400, "MALFORMED_JSON");
        patch("a patch of the id", "{\"id\": \"" + new UUID(0, 1) + "\"}", 400, "INVALID_BODY");
        patch("a patch of an unknown member", "{\"unknownMember\": null}", 400, "INVALID_BODY");
        patch("a patch that takes away what is required", "{\"" + text + "\": null}", 400, "INVALID_BODY");
        patch("a patch of a wrong type", "{\"" + text + "\": 5}", 400, "INVALID_BODY");
        add(
                "a patch as application/json",
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                () -> json("{}").header("If-Match", "*").patch(item.get()));
    }

    private void body(String name, String sent, int status, String code) {
        bytes(name, sent.getBytes(StandardCharsets.UTF_8), status, code);
    }

    private void bytes(String name, byte[] sent, int status, String code) {
        add(
                "body: " + name,
                status,
                code,
                () -> sender().header("Content-Type", "application/json")
                        .body(sent)
                        .post(collection));
    }

    private void text(String name, String value) {
        var others = (ObjectNode) read(body);
        others.remove(text);
        // Written by hand: half a character is no text that a JSON library would write.
        String sent = "{\"" + text + "\": " + value + (others.isEmpty() ? "" : ", ")
                + others.toString().substring(1);
        body(text + ": " + name, sent, 400, "INVALID_BODY");
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

    private void patch(String name, String patch, int status, String code) {
        add(name, status, code, () -> merge(patch).patch(item.get()));
    }

    private void add(String name, int status, @Nullable String code, Supplier<Response> request) {
        String shown = name.length() > 80 ? name.substring(0, 80) + "..." : name;
        cases.add(new Case(shown, request, status, code == null ? notFound : code));
    }

    private RequestSpecification json(String sent) {
        return sender().header("Content-Type", "application/json").body(sent.getBytes(StandardCharsets.UTF_8));
    }

    private RequestSpecification merge(String patch) {
        return sender().header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch.getBytes(StandardCharsets.UTF_8));
    }

    private RequestSpecification sender() {
        return plain(writer.get());
    }

    private static RequestSpecification reader() {
        return plain(Api.anonymous());
    }

    /** What stands in an address goes out as it stands. */
    private static RequestSpecification plain(RequestSpecification request) {
        return request.urlEncodingEnabled(false);
    }

    private String missing() {
        return collection + "/" + UUID.randomUUID();
    }

    /** The body with one more member, whose value need not be JSON. */
    private String with(String member, String value) {
        return "{\"" + member + "\": " + value + ", " + body.substring(body.indexOf('{') + 1);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** The text with the letter before its last quote replaced by the first byte of a longer character. */
    private static byte[] replaceLast(String text, byte by) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int quote = bytes.length - 1;
        while (bytes[quote] != '"') {
            quote--;
        }
        bytes[quote - 1] = by;
        return bytes;
    }
}
