package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationFormatTest {

    private static final String COLUMNS = "name,acronym,city,coverage";

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void csvQuotesWhatItMustAndRunsNoFormula() {
        Directory.organisation("Un, \\\"deux\\\"", "\"acronym\": \"=1+1\", \"seat\": {\"city\": \"@Nantes\"}");
        Directory.organisation(
                "-1",
                "\"acronym\": \"+2 rue\", \"coverage\": [{\"kind\": \"REGION\", \"code\": \"53\"}, {\"kind\": \"REGION\", \"code\": \"52\"}]");
        Directory.organisation("École");

        var csv = Api.anonymous().get(ORGANISATIONS + ".csv?fields=" + COLUMNS);

        assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8;header=present");
        assertThat(csv.asString()).isEqualTo("""
                name,acronym,city,coverage\r
                -1,'+2 rue,,REGION:53|REGION:52\r
                École,,,\r
                "Un, ""deux""\",'=1+1,'@Nantes,\r
                """);
    }

    @Test
    void aPageOfCsvHoldsWhatThePageOfJsonDoes() {
        for (String name : List.of("A", "B", "C")) {
            Directory.organisation(name);
        }
        var first = Api.anonymous().get(ORGANISATIONS + ".csv?fields=name&limit=2");

        var second = Api.anonymous().accept("text/csv").get(next(first.header("Link")));

        assertThat(first.asString()).isEqualTo("name\r\nA\r\nB\r\n");
        assertThat(second.asString()).isEqualTo("name\r\nC\r\n");
    }

    @Test
    void aPageBeforeIsAPageInEveryFormat() {
        for (String name : List.of("A", "B", "C")) {
            Directory.organisation(name);
        }
        var second = Directory.read(Directory.read(ORGANISATIONS + "?limit=2").getString("page.next"));
        String prev = second.getString("page.prev").replace("limit=2", "fields=slug");

        assertThat(Api.anonymous().accept("application/x-ndjson").get(prev).asString())
                .isEqualTo("{\"slug\":\"a\"}\n{\"slug\":\"b\"}\n");
    }

    @Test
    void ndjsonStreamsTheWholeListInItsOrder() throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into organisation (id, slug, name, kind, exists_from, exists_to, search_text, version,
                                              created_at, updated_at)
                    select gen_random_uuid(), 'o-' || i, 'O ' || lpad((i / 3)::text, 4, '0'), 'OTHER', '0001-01-01',
                           '9999-12-31', 'o' || i, 0, now(), now()
                    from generate_series(1, 1203) i
                    """);
        }

        var lines = Api.anonymous()
                .get(ORGANISATIONS + ".ndjson?sort=-name")
                .asString()
                .lines()
                .toList();
        var paged = new java.util.ArrayList<String>();
        for (String next = ORGANISATIONS + "?sort=-name&limit=200&fields=slug"; next != null; ) {
            var page = Directory.read(next);
            paged.addAll(page.getList("items.slug"));
            next = page.getString("page.next");
        }

        assertThat(lines).hasSize(1203);
        assertThat(lines.stream().map(line -> JsonPath.from(line).getString("slug")))
                .isEqualTo(paged)
                .doesNotHaveDuplicates();
        assertThat(Api.anonymous().get(ORGANISATIONS + ".csv").asString().lines())
                .hasSize(1204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                                     | 200 | application/json;charset=UTF-8",
                "*/*                                   | 200 | application/json;charset=UTF-8",
                "application/json                      | 200 | application/json;charset=UTF-8",
                "application/*                         | 200 | application/json;charset=UTF-8",
                "text/csv                              | 200 | text/csv;charset=UTF-8;header=present",
                "text/*                                | 200 | text/csv;charset=UTF-8;header=present",
                "application/x-ndjson                  | 200 | application/x-ndjson;charset=UTF-8",
                "application/json;q=0.1,text/csv       | 200 | text/csv;charset=UTF-8;header=present",
                "application/json;q=0, text/csv        | 200 | text/csv;charset=UTF-8;header=present",
                "text/html, */*;q=0.8                  | 200 | application/json;charset=UTF-8",
                "text/html                             | 406 | application/problem+json",
                "application/json;q=0                  | 406 | application/problem+json",
                "garbage                               | 406 | application/problem+json",
                ";;;/q=x                               | 406 | application/problem+json",
            })
    void theFormatIsTheOneLikedBest(String accept, int status, String contentType) {
        var request = Api.anonymous();
        if (accept != null) {
            request.header("Accept", accept);
        }

        var answer = request.get(ORGANISATIONS);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo(contentType);
    }

    @Test
    void aSuffixGoesBeforeAcceptAndAnUnknownOneIsNoPath() {
        Directory.get(ORGANISATIONS + ".json").statusCode(200).body("page.total", equalTo(0));
        assertThat(Api.anonymous()
                        .accept("text/csv")
                        .get(ORGANISATIONS + ".ndjson")
                        .contentType())
                .startsWith("application/x-ndjson");
        Directory.get(ORGANISATIONS + ".xml").statusCode(404).body("code", equalTo("NOT_FOUND"));
        Directory.organisation("Un");
        Directory.get(ORGANISATIONS + "/un.csv").statusCode(406).body("code", equalTo("NOT_ACCEPTABLE"));
        Directory.get(ORGANISATIONS + "/un.json").statusCode(200).body("slug", equalTo("un"));
    }

    private static String next(String link) {
        return link.replaceFirst("<([^>]*)>; rel=\"next\".*", "$1");
    }
}
