package org.croisements.kit.imports;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.croisements.kit.TestPostgres;
import org.croisements.kit.imports.NoteImporter.Note;
import org.junit.jupiter.api.Test;

/** What becomes of the lines, once, again, broken off and twice at once. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ImportRunTest extends NoteImports {

    @Test
    void everyLineIsReported() {
        csv(notes(2)).body("created", equalTo(2));

        var report = csv("key,title\n1,Note 1\n2,Zwei\n3,Trois\n,Vier\n5,forbidden\n3,Fünf\n6\n")
                .statusCode(201)
                .body("state", equalTo("COMPLETE"))
                .body("read", equalTo(7))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejections", equalTo(4))
                .body("rejected.line", contains(5, 6, 7, 8))
                .body("rejected.code", contains("REQUIRED", "FORBIDDEN", "DUPLICATE", "FIELD_COUNT"))
                .body("rejected[0].detail", equalTo("key: key is required"))
                .extract();

        assertThat(lines(report.jsonPath()).getList("items.outcome"))
                .containsExactly("UNCHANGED", "UPDATED", "CREATED", "REJECTED", "REJECTED", "REJECTED", "REJECTED");
        when().get(report.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("rejected.line", contains(5, 6, 7, 8));
        when().get(report.jsonPath().getString("lines")
                        + ".csv?outcome=REJECTED&outcome=UPDATED&sort=-line&fields=line,code")
                .then()
                .statusCode(200)
                .body(equalTo("line,code\r\n8,FIELD_COUNT\r\n7,DUPLICATE\r\n6,FORBIDDEN\r\n5,REQUIRED\r\n3,\r\n"));
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndDoesNoneOfIt() throws Exception {
        csv("key,title\n1,Un\n2,Deux\n").body("created", equalTo(2));

        var report = send(
                        "?dryRun=true",
                        CSV,
                        "key,title\n1,Un\n2,Zwei\n3,Trois\n4,forbidden\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejections", equalTo(1))
                .extract()
                .jsonPath();

        assertThat(lines(report).getList("items.record")).element(2).isNull();
        assertThat(titles()).containsExactly("Deux", "Un");
    }

    @Test
    void aKeyIsGoodForOneImport() {
        String first = csv(notes(3), "k")
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .extract()
                .path("id");

        csv(notes(3), "\"k\"")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first))
                .body("created", equalTo(3));
        csv(notes(4), "k").statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        send("?dryRun=true", CSV, notes(3).getBytes(StandardCharsets.UTF_8), "k")
                .then()
                .statusCode(422);
        csv(notes(3), "an other").statusCode(400).body("code", equalTo("INVALID_HEADER"));
        assertThat(importer.applied).hasSize(3);
    }

    @Test
    void withoutAKeyTheSameFileIsAnotherImportThatChangesNothing() {
        csv(notes(3)).body("created", equalTo(3));
        csv(notes(3)).body("created", equalTo(0)).body("unchanged", equalTo(3));
    }

    /** After 500, 1,000 and 2,000 records, since more lines follow each time. */
    @Test
    void anImporterIsToldWhenItsRecordsHaveDoubled() {
        csv(notes(2_600)).body("created", equalTo(2_600));
        assertThat(importer.grown).hasValue(3);

        csv(notes(2_600)).body("unchanged", equalTo(2_600));
        send("?dryRun=true", CSV, notes(3_600).getBytes(StandardCharsets.UTF_8))
                .then()
                .body("created", equalTo(1_000));
        assertThat(importer.grown).hasValue(3);
    }

    @Test
    void aFileOfOneBatchTellsNobodyThatItHasGrown() {
        csv(notes(500)).body("created", equalTo(500));

        assertThat(importer.grown).hasValue(0);
    }

    @Test
    void anImportThatWasBrokenOffGoesOnBehindItsLastBatch() throws Exception {
        importer.brokenAt = "1200";
        csv(notes(1_700), "k").statusCode(500);
        assertThat(titles()).hasSize(1_000);
        importer.brokenAt = "";
        importer.applied.clear();

        csv(notes(1_700), "k")
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("state", equalTo("COMPLETE"))
                .body("read", equalTo(1_700))
                .body("created", equalTo(1_700));

        assertThat(importer.applied).hasSize(700).first().extracting(Note::key).isEqualTo("1001");
        assertThat(titles()).hasSize(1_700);
    }

    @Test
    void anImportThatWasBrokenOffSaysSo() throws Exception {
        importer.brokenAt = "501";
        csv(notes(501), "k").statusCode(500);

        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("select id from import_run")) {
            rows.next();
            when().get(IMPORTS + "/" + rows.getString(1))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("INCOMPLETE"))
                    .body("read", equalTo(500))
                    .body("endedAt", nullValue());
        }
    }

    @Test
    void aLineThatTheDatabaseRefusesTakesNoOtherWithIt() throws Exception {
        csv("key,title\n1,Un\n2,Un\n3,Trois\n")
                .statusCode(201)
                .body("created", equalTo(2))
                .body("rejected.line", contains(3))
                .body("rejected.code", contains("CONFLICT"));
        send("?dryRun=true", CSV, "key,title\n4,Un\n5,Cinq\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("rejected.line", contains(2));

        assertThat(titles()).containsExactly("Trois", "Un");
    }

    @Test
    void requestsUnderOneKeyShareTheWork() throws Exception {
        assertThat(atOnce(() -> csv(notes(3_000), "k").statusCode(201).extract().<Integer>path("created")))
                .containsOnly(3_000);

        assertThat(importer.applied).hasSize(3_000);
    }

    /** What the key spares: each request would apply each line. */
    @Test
    void requestsWithoutAKeyEachDoAllOfIt() throws Exception {
        assertThat(atOnce(() -> csv(notes(1_000)).statusCode(201).extract().<Integer>path("read")))
                .containsOnly(1_000);

        assertThat(importer.applied).hasSizeGreaterThanOrEqualTo(4_000);
    }

    @Test
    void whatIsNoImportIsNotFound() {
        when().get(IMPORTS + "/0197c0de-0000-7000-8000-000000000001")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        when().get(IMPORTS + "/0197c0de-0000-7000-8000-000000000001/lines")
                .then()
                .statusCode(404);
        when().get(IMPORTS + "/x").then().statusCode(404);
    }

    private static <T> List<T> atOnce(Callable<T> request) throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            var answers = new java.util.ArrayList<T>();
            for (Future<T> answer : pool.invokeAll(List.of(request, request, request, request))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
