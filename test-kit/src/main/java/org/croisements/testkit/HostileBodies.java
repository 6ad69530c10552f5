package org.croisements.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Bodies that no collection takes, and patches that no record does. */
final class HostileBodies extends HostileCases {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLACEHOLDER = "what the case is about";

    private final int slash;
    private final String first;

    HostileBodies(HostileTarget target) {
        super(target);
        slash = text.indexOf('/');
        first = slash < 0 ? text : text.substring(0, slash);
    }

    @Override
    void addAll() {
        addPosted();
        addPatched();
        body("10 MB", with("x", "\"" + "x".repeat(10_000_000) + "\""), 413, "BODY_TOO_LARGE");
        patch("a patch that takes away what is required", "{\"" + text + "\": null}", 400, "INVALID_BODY");
        patch("a patch of a wrong type", "{\"" + text + "\": 5}", 400, "INVALID_BODY");
    }

    @Override
    void addPosted() {
        addBodies();
        addTexts();
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
        body("a member twice", with(first, "\"twice\""), 400, "MALFORMED_JSON");
        body("depth 1,000", with("x", "[".repeat(1_000) + "]".repeat(1_000)), 400, "MALFORMED_JSON");
        body("depth 1,000 alone", "[".repeat(1_000), 400, "MALFORMED_JSON");
        body("a number of 2,000 digits", with("x", "9".repeat(2_000)), 400, "MALFORMED_JSON");
        body("a number with a huge exponent", with("x", "1e99999999999"), 400, "MALFORMED_JSON");
        body("a slug that looks like an id", with("slug", "\"" + new UUID(0, 1) + "\""), 400, "INVALID_BODY");
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

    @Override
    void addPatched() {
        patch("a list as a patch", "[]", 400, "INVALID_BODY");
        patch("null as a patch", "null", 400, "EMPTY_BODY");
        patch("half a patch", "{", 400, "MALFORMED_JSON");
        patch("a patch of the id", "{\"id\": \"" + new UUID(0, 1) + "\"}", 400, "INVALID_BODY");
        patch("a patch of an unknown member", "{\"unknownMember\": null}", 400, "INVALID_BODY");
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
        var sent = (ObjectNode) read(body);
        var parent = slash < 0 ? sent : (ObjectNode) sent.get(first);
        parent.put(text.substring(slash + 1), PLACEHOLDER);
        // Written by hand: half a character is no text that a JSON library would write.
        body(text + ": " + name, sent.toString().replace("\"" + PLACEHOLDER + "\"", value), 400, "INVALID_BODY");
    }

    private void patch(String name, String patch, int status, String code) {
        add(name, status, code, () -> merge(patch).patch(item.get()));
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
