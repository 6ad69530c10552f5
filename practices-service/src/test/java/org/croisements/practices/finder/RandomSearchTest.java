package org.croisements.practices.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.practice;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Searches that chance makes over sheets that chance makes, as clients see them: by addresses alone. More of both with
 * {@code -Dcroisements.random.sheets} and {@code -Dcroisements.random.searches}.
 */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class RandomSearchTest {

    private static final int SHEETS = Integer.getInteger("croisements.random.sheets", 120);
    private static final int SEARCHES = Integer.getInteger("croisements.random.searches", 300);
    /** Of so many searches each value is followed, of the others one. */
    private static final int FOLLOWED = 5;

    private static final int LINES = 40;
    private static final int WRITES = 100;
    private static final String ALL_FACETS =
            "&facets=KIND&facets=STAGE&facets=THEME&facets=PUBLIC&facets=REGION&facets=CONTRIBUTOR";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static boolean there;

    private final RandomPractices chance = new RandomPractices(42);

    @BeforeEach
    void havePractices() {
        if (!there) {
            Directory.only();
            add(SCHEMES, THEMES);
            for (int number = 0; number < SHEETS; number += LINES) {
                admin().contentType("application/x-ndjson")
                        .body(chance.lines(number, LINES).getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/practice-imports")
                        .then()
                        .statusCode(201)
                        .body("created", equalTo(LINES));
            }
            there = true;
        }
    }

    @Test
    void eachCountIsTheTotalThatItsAddressLeadsTo() {
        assertThat(total(PRACTICES + "?limit=1")).isGreaterThanOrEqualTo(SHEETS);
        int buckets = 0;
        for (int i = 0; i < SEARCHES; i++) {
            String search = PRACTICES + "?limit=1" + chance.search() + ALL_FACETS;
            var values = new ArrayList<JsonNode>();
            for (var facet : get(search).path("facets")) {
                facet.path("values").forEach(values::add);
            }
            for (var value : i < FOLLOWED ? values : chance.oneOf(values)) {
                String href = value.path("href").asText();
                assertThat(total(href))
                        .as("%s of %s", href, search)
                        .isEqualTo(value.path("count").asInt());
                buckets++;
            }
        }
        assertThat(buckets).isGreaterThan(SEARCHES / 2);
    }

    @Test
    void theTotalIsWhatWalkingAllPagesGivesWhileOthersWrite() throws Exception {
        var writing = writing("Ailleurs", "\"stage\": \"ENDED\"");
        int walks = 0;
        while (walks < 5 || !writing.isDone()) {
            String search = PRACTICES + "?limit=25&stage=IDEA&stage=PILOT&stage=RUNNING" + chance.words();
            int total = total(search);

            assertThat(walk(search)).hasSize(total).doesNotHaveDuplicates();
            walks++;
        }
        assertThat(writing.get()).isEqualTo(WRITES);
    }

    @Test
    void pagesMissNothingAndRepeatNothingWhileWhatTheyShowGrows() throws Exception {
        String word = chance.word();
        String search = PRACTICES + "?limit=10&q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
        var before = walk(search);

        var writing = writing(word, "\"stage\": \"RUNNING\"");
        do {
            assertThat(walk(search)).doesNotHaveDuplicates().containsAll(before);
        } while (!writing.isDone());

        assertThat(writing.get()).isEqualTo(WRITES);
        assertThat(walk(search)).hasSizeGreaterThan(before.size());
    }

    /** Adds practices of one title and changes each once; the number of writes. */
    private static Future<Integer> writing(String title, String member) {
        var writer = Executors.newSingleThreadExecutor();
        var writing = writer.submit(() -> {
            int writes = 0;
            while (writes < WRITES) {
                String slug = add(PRACTICES, practice(title, member));
                patch(admin(), PRACTICES + "/" + slug, "{\"summary\": \"Une fois de plus\"}")
                        .statusCode(200);
                writes += 2;
            }
            return writes;
        });
        writer.shutdown();
        return writing;
    }

    /** The ids of all pages. */
    private static List<String> walk(String search) {
        var ids = new ArrayList<String>();
        for (String next = search; next != null; ) {
            var page = get(next);
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            next = page.path("page").path("next").textValue();
        }
        return ids;
    }

    private static int total(String address) {
        return get(address).path("page").path("total").asInt();
    }

    private static JsonNode get(String address) {
        var uri = URI.create("http://localhost:" + RestAssured.port).resolve(address);
        try {
            var answer = HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
