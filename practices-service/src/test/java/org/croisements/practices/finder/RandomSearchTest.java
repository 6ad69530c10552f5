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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.croisements.testkit.Api;
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
    private static final int SEARCHES = Integer.getInteger("croisements.random.searches", 10);
    private static final int LINES = 40;
    private static final int WRITES = 100;
    private static final String ALL_FACETS =
            "&facets=KIND&facets=STAGE&facets=THEME&facets=PUBLIC&facets=REGION&facets=CONTRIBUTOR";

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
        assertThat(get(PRACTICES + "?limit=1").getInt("page.total")).isGreaterThanOrEqualTo(SHEETS);
        int buckets = 0;
        for (int i = 0; i < SEARCHES; i++) {
            String search = PRACTICES + "?limit=1" + chance.search() + ALL_FACETS;
            List<Map<String, Object>> values = get(search).getList("facets.values.flatten()");
            for (var value : values) {
                String href = String.valueOf(value.get("href"));
                assertThat(get(href).getInt("page.total"))
                        .as("%s of %s", href, search)
                        .isEqualTo(value.get("count"));
                buckets++;
            }
        }
        assertThat(buckets).isGreaterThan(SEARCHES * 10);
    }

    @Test
    void theTotalIsWhatWalkingAllPagesGivesWhileOthersWrite() throws Exception {
        var writing = writing("Ailleurs", "\"stage\": \"ENDED\"");
        int walks = 0;
        while (walks < 5 || !writing.isDone()) {
            String search = PRACTICES + "?limit=25&stage=IDEA&stage=PILOT&stage=RUNNING" + chance.words();
            int total = get(search).getInt("page.total");

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
            ids.addAll(page.getList("items.id"));
            next = page.getString("page.next");
        }
        return ids;
    }

    private static JsonPath get(String address) {
        var answer = Api.anonymous().urlEncodingEnabled(false).get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
