package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions and conditional requests, by the example of one organisation at version 1. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationVersionTest {

    private String path = "";

    @BeforeEach
    void oneOrganisationAtVersionOne() {
        Directory.empty();
        path = Directory.organisation("Un").path();
        Directory.patch(path, "{\"acronym\": \"U\"}").statusCode(200).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            nullValues = "-",
            value = {
                "-               | 428 | PRECONDITION_REQUIRED",
                "\"1\"           | 200 | -",
                "*               | 200 | -",
                "\"0\", \"1\"    | 200 | -",
                "\"0\",\"7\"     | 412 | VERSION_CONFLICT",
                "\"0\"           | 412 | VERSION_CONFLICT",
                "W/\"1\"         | 412 | VERSION_CONFLICT",
                "\"\"            | 412 | VERSION_CONFLICT",
                "1               | 400 | INVALID_HEADER",
                "\"1             | 400 | INVALID_HEADER",
                "\"1\" \"2\"     | 400 | INVALID_HEADER",
            })
    void aChangeNamesTheVersionItIsBasedOn(String ifMatch, int status, String code) {
        var patch = Api.as(Role.NETWORK_ADMIN).contentType(Directory.PATCH).body("{\"acronym\": \"UN\"}");
        var delete = Api.as(Role.NETWORK_ADMIN);
        if (ifMatch != null) {
            patch.header("If-Match", ifMatch);
            delete.header("If-Match", ifMatch.contains("1") && status == 200 ? "\"2\"" : ifMatch);
        }

        var changed = patch.patch(path).then().statusCode(status);
        var deleted = delete.delete(path).then().statusCode(status == 200 ? 204 : status);

        if (code != null) {
            changed.body("code", equalTo(code));
            deleted.body("code", equalTo(code));
            Directory.get(path).header("ETag", "\"1\"").body("acronym", equalTo("U"));
        }
    }

    @Test
    void aConflictTellsThePresentVersion() {
        Directory.patch(path, "\"0\"", "{\"acronym\": \"X\"}").statusCode(412).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"1\"         | 304",
                "W/\"1\"       | 304",
                "\"0\", \"1\"  | 304",
                "*             | 304",
                "\"0\"         | 200",
                "\"11\"        | 200",
            })
    void whatTheCallerHasIsNotSentAgain(String ifNoneMatch, int status) {
        var answer =
                Api.anonymous().header("If-None-Match", ifNoneMatch).get(path).then();

        answer.statusCode(status)
                .header("ETag", "\"1\"")
                .header("Vary", "Accept, Authorization")
                .header("Cache-Control", "no-cache")
                .header("Gateway-Cache-Control", startsWith("max-age=10, "));
        assertThat(answer.extract().asString().isEmpty()).isEqualTo(status == 304);
    }

    @Test
    void whatIsNotThereIs404WhateverTheCallerHas() {
        Api.anonymous()
                .header("If-None-Match", "*")
                .get(ORGANISATIONS + "/nothing")
                .then()
                .statusCode(404)
                .header("ETag", nullValue());
    }

    @Test
    void aListIsTaggedByWhatItHolds() {
        var tag = Directory.get(ORGANISATIONS + "?kind=OTHER").extract().header("ETag");

        Api.anonymous()
                .header("If-None-Match", tag)
                .get(ORGANISATIONS + "?kind=OTHER")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        Directory.patch(path, "{\"acronym\": \"UN\"}").statusCode(200);
        Api.anonymous()
                .header("If-None-Match", tag)
                .get(ORGANISATIONS + "?kind=OTHER")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("items[0].acronym", equalTo("UN"));
    }

    @Test
    void headAnswersAsGetDoesWithoutTheBody() {
        for (String address : new String[] {path, ORGANISATIONS}) {
            var get = Api.anonymous().get(address);
            var head = Api.anonymous().head(address);

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
            assertThat(head.contentType()).isEqualTo(get.contentType());
            assertThat(head.asString()).isEmpty();
        }
        assertThat(Api.anonymous().head(ORGANISATIONS + "/nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void optionsSaysWhatIsOfferedAtThisVeryPath() {
        Api.anonymous().options(ORGANISATIONS).then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS, POST");
        Api.anonymous().options(path).then().statusCode(200).header("Allow", "DELETE, GET, HEAD, OPTIONS, PATCH");
    }
}
