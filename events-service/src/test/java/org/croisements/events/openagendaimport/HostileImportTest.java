package org.croisements.events.openagendaimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.slugs;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines that no agenda would send: each is rejected alone, and says why. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class HostileImportTest {

    private static final Map<String, String> GOOD = new TreeMap<>(Map.of(
            "uid", "1",
            "title", "\"Bonne\"",
            "timezone", "\"Europe/Paris\"",
            "timings", timing("2027-06-05T09:30:00+02:00", "2027-06-05T17:00:00+02:00")));

    static Stream<Arguments> wrongMembers() {
        return Stream.of(
                Arguments.of("title", "\"\\u0000\""),
                Arguments.of("title", "\"Lone \\ud800\""),
                Arguments.of("title", "\"" + "x".repeat(301) + "\""),
                Arguments.of("title", "[\"Un\"]"),
                Arguments.of("title", "{\"fr\": {\"fr\": \"Un\"}}"),
                Arguments.of("uid", "1.5"),
                Arguments.of("uid", "-1"),
                Arguments.of("uid", "1e999"),
                Arguments.of("uid", "99999999999999999999"),
                Arguments.of("timings", "{}"),
                Arguments.of("timings", "[null]"),
                Arguments.of("timings", "[[[[]]]]"),
                Arguments.of("timings", timing("0001-01-01T00:00:00Z", "0001-01-01T01:00:00Z")),
                Arguments.of("timings", timing("+999999999-12-31T23:59:59-18:00", "+999999999-12-31T23:59:59-18:00")),
                Arguments.of("timings", timing("2027-02-30T10:00:00Z", "2027-02-30T11:00:00Z")),
                Arguments.of("timings", timing("2027-06-05T10:00:00Z", "9999-06-05T11:00:00Z")),
                Arguments.of("timezone", "\"../../etc/passwd\""),
                Arguments.of("timezone", "[]"),
                Arguments.of("status", "2147483648"),
                Arguments.of("state", "\"2\""),
                Arguments.of("location", "{\"city\": \"Rennes\", \"latitude\": 1e9, \"longitude\": 0}"),
                Arguments.of("location", "{\"city\": \"\\u0007\"}"),
                Arguments.of("description", "\"" + "x".repeat(501) + "\""));
    }

    static Stream<Arguments> oddMembers() {
        return Stream.of(
                Arguments.of("location", "\"Rennes\"", "Not taken: location"),
                Arguments.of("keywords", "[[[\"a\"]]]", "Not taken: the keyword \"a\", which names no theme"),
                Arguments.of("keywords", "7", null),
                Arguments.of("accessibility", "[\"hi\"]", "Not taken: accessibility"),
                Arguments.of(
                        "registration",
                        "[null, 7, {\"value\": []}]",
                        "Not taken: registration.0, registration.1, registration.2"),
                Arguments.of("onlineAccessLink", "\"javascript:alert(1)\"", "Not taken: onlineAccessLink"),
                Arguments.of("canonicalUrl", "\"file:///etc/passwd\"", "Not taken: canonicalUrl"),
                Arguments.of("slug", "\"../admin\"", null),
                Arguments.of("owner", "\"irev\"", "Not taken: owner"),
                Arguments.of("publication", "\"ARCHIVED\"", "Not taken: publication"));
    }

    @BeforeEach
    void knowTheDirectory() {
        Directory.only();
    }

    @ParameterizedTest
    @MethodSource("wrongMembers")
    void aLineThatCannotBeTakenIsRejectedAndSaysWhy(String member, String value) {
        String lines = brought(member, value);

        Api.as(Role.CENTRE_ADMIN, RESO_VILLES).when().get(lines).then().body("items[0].outcome", equalTo("REJECTED"));
        assertThat(slugs(EVENTS)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oddMembers")
    void whatIsOddIsLeftOutAndTold(String member, String value, @Nullable String told) {
        String lines = brought(member, value);

        Api.as(Role.CENTRE_ADMIN, RESO_VILLES)
                .when()
                .get(lines)
                .then()
                .body("items[0].outcome", equalTo("CREATED"))
                .body("items[0].detail", equalTo(told));
        assertThat(slugs(EVENTS)).containsExactly("bonne");
        Api.anonymous().when().get(EVENTS + "/bonne").then().body("owner.slug", equalTo("reso-villes"));
    }

    private static String brought(String member, String value) {
        var members = new TreeMap<>(GOOD);
        members.put(member, value);
        String line = members.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        return Api.as(Role.CENTRE_ADMIN, RESO_VILLES)
                .contentType("application/x-ndjson")
                .body(line)
                .when()
                .post("/api/v1/openagenda-imports")
                .then()
                .statusCode(201)
                .extract()
                .path("lines");
    }

    private static String timing(String begin, String end) {
        return "[{\"begin\": \"%s\", \"end\": \"%s\"}]".formatted(begin, end);
    }
}
