package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.JSON;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationIdempotencyTest {

    private static final String UN = Directory.named("Un", "OTHER");

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstAndDoesNothing() {
        var first = post(Api.as(Role.NETWORK_ADMIN), "key-1", UN);
        Directory.patch(ORGANISATIONS + "/un", "{\"acronym\": \"U\"}").statusCode(200);

        var again = post(Api.as(Role.NETWORK_ADMIN), "key-1", UN);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(Directory.slugs(ORGANISATIONS)).containsExactly("un");
    }

    @Test
    void aQuotedKeyAndABareOneAreTheSame() {
        post(Api.as(Role.NETWORK_ADMIN), "key-1", UN).then().statusCode(201);

        post(Api.as(Role.NETWORK_ADMIN), "\"key-1\"", UN).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void aKeyServesOneBody() {
        post(Api.as(Role.NETWORK_ADMIN), "key-1", UN).then().statusCode(201);

        post(Api.as(Role.NETWORK_ADMIN), "key-1", Directory.named("Deux", "OTHER"))
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void aKeyServesOneCallerAndOneOperation() {
        post(Api.as(Role.NETWORK_ADMIN), "key-1", UN).then().statusCode(201);

        post(Api.as(Role.NETWORK_ADMIN, UUID.randomUUID()), "key-1", UN)
                .then()
                .statusCode(409)
                .body("code", equalTo("POSSIBLE_DUPLICATE"));
        Api.as(Role.NETWORK_ADMIN)
                .contentType(JSON)
                .header("Idempotency-Key", "key-1")
                .body(Directory.named("Un", "CLUB"))
                .post(Directory.NETWORKS)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void arefusedRequestLeavesItsKeyFree() {
        post(Api.as(Role.NETWORK_ADMIN), "key-1", "{}").then().statusCode(400);

        post(Api.as(Role.NETWORK_ADMIN), "key-1", UN).then().statusCode(201);
    }

    @Test
    void twentyAtOnceWithOneKeyHaveOneEffect() throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            var calls = new ArrayList<Callable<Response>>();
            for (int i = 0; i < 20; i++) {
                calls.add(() -> post(Api.as(Role.NETWORK_ADMIN), "key-1", UN));
            }

            var bodies = new ArrayList<String>();
            for (var call : pool.invokeAll(calls)) {
                assertThat(call.get().statusCode()).isEqualTo(201);
                bodies.add(call.get().asString());
            }

            assertThat(bodies).hasSize(20).containsOnly(bodies.get(0));
            assertThat(Directory.slugs(ORGANISATIONS)).containsExactly("un");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void twentyAtOnceWithoutAKeyAreOneAndNineteenConflicts() throws Exception {
        var pool = Executors.newFixedThreadPool(20);
        try {
            var calls = new ArrayList<Callable<Response>>();
            for (int i = 0; i < 20; i++) {
                calls.add(() ->
                        Api.as(Role.NETWORK_ADMIN).contentType(JSON).body(UN).post(ORGANISATIONS));
            }

            var codes = new ArrayList<String>();
            for (var call : pool.invokeAll(calls)) {
                codes.add(call.get().statusCode() == 201 ? "201" : call.get().path("code"));
            }

            assertThat(codes).containsOnlyOnce("201");
            codes.remove("201");
            assertThat(codes).hasSize(19).allMatch(List.of("SLUG_TAKEN", "POSSIBLE_DUPLICATE")::contains);
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "\"", "\"a", "a\"b", "\"a\" \"b\"", "\"\""})
    void aKeyIsVisibleAscii(String key) {
        post(Api.as(Role.NETWORK_ADMIN), key, UN).then().statusCode(400).body("code", equalTo("INVALID_HEADER"));
    }

    @Test
    void aKeyHasAtMost255Characters() {
        post(Api.as(Role.NETWORK_ADMIN), "k".repeat(256), UN).then().statusCode(400);
        post(Api.as(Role.NETWORK_ADMIN), "k".repeat(255), UN).then().statusCode(201);
    }

    private static Response post(RequestSpecification caller, String key, String body) {
        return caller.contentType(JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(ORGANISATIONS);
    }
}
