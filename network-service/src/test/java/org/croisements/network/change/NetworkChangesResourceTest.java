package org.croisements.network.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.FEED;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The directory's part of the feed; the feed itself is tested in the kit. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class NetworkChangesResourceTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void changesComeInTheOrderInWhichTheyWereMade() {
        var start = Directory.feedHead();
        var one = Directory.organisation("Un");
        Directory.network("Réseau");
        Directory.publicPerson("Anne", "Martin");
        Directory.patch(one.path(), "{\"acronym\": \"U\"}").statusCode(200);
        Directory.delete(one.path()).statusCode(204);

        var told = Directory.feedAfter(start);

        assertThat(told.getList("items.type", String.class)).endsWith("organisation");
        assertThat(told.getString("items[-1].operation")).isEqualTo("DELETED");
        assertThat(told.getString("items[-1].id")).isEqualTo(one.id());
        assertThat(told.getString("items[-1].data")).isNull();
        assertThat(told.getList("items.type", String.class)).containsSubsequence("network", "person", "organisation");
        assertThat(told.getBoolean("more")).isFalse();
    }

    @Test
    void whatAChangeHoldsIsWhatTheRecordAnswers() {
        var start = Directory.feedHead();
        var made = Directory.organisation(
                "Un", "\"coverage\": [{\"kind\": \"REGION\", \"code\": \"53\", \"from\": \"2008\"}]");

        var change = Directory.feedAfter(start);

        assertThat(change.getMap("items[0].data")).isEqualTo(made.body().getMap(""));
        assertThat(change.getInt("items[0].version")).isZero();
    }

    @Test
    void aReaderChoosesTypes() {
        Directory.organisation("Un");
        Directory.network("Réseau");
        Directory.publicPerson("Anne", "Martin");

        assertThat(Directory.read(FEED + "?type=network").getList("items.slug", String.class))
                .containsExactly("reseau");
        assertThat(Directory.read(FEED + "?type=network&type=person").getList("items.slug", String.class))
                .containsExactly("reseau", "anne-martin");
        Directory.get(FEED + "?type=organisations").statusCode(400).body("code", equalTo("INVALID_PARAMETERS"));
    }

    @Test
    void oneWhoWaitsIsWokenByTheNextChange() {
        var cursor = Directory.feedHead();
        var waiting = CompletableFuture.supplyAsync(() -> Directory.read(FEED + "?wait=30&cursor=" + cursor));
        var asked = Instant.now();

        Directory.organisation("Un");
        var told = waiting.join();

        assertThat(told.getList("items.slug", String.class)).containsExactly("un");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void theSnapshotAndWhatFollowsItMakeAWholeMirror() {
        Directory.organisation("Un");
        Directory.organisation("Deux");
        var snapshot = Api.anonymous().get(FEED + ".ndjson?type=organisation");
        Directory.organisation("Trois");

        List<String> lines = snapshot.asString()
                .lines()
                .map(line -> JsonPath.from(line).getString("slug"))
                .toList();
        var after = Directory.read(FEED + "?type=organisation&cursor=" + snapshot.header("Changes-Cursor"));

        assertThat(lines).containsExactly("un", "deux");
        assertThat(after.getList("items.slug", String.class)).containsExactly("trois");
    }

    @Test
    void aForgedCursorIsRefused() {
        var cursor = Directory.feedHead();

        Directory.get(FEED + "?cursor=A" + cursor).statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        Directory.get(FEED + "?type=person&cursor=" + cursor).statusCode(400);
        Directory.get(FEED + "?cursor=" + Directory.read(FEED + "?limit=1").getString("next") + "x")
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }
}
