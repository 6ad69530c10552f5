package org.croisements.kit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.croisements.kit.TestPostgres;
import org.croisements.kit.change.Changes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Following another service's feed over HTTP: a real feed, and one that misbehaves. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ReplicaFollowerTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final String EMPTY_PAGE = "{\"items\": [], \"next\": \"%s\", \"more\": false}";

    @Inject
    ReplicaFollower follower;

    @Inject
    ReplicaRepository repository;

    @Inject
    Replica replica;

    @Inject
    Changes changes;

    @Inject
    DataSource dataSource;

    @TestHTTPResource("/")
    URI self;

    @BeforeEach
    void nothingKnown() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate change, change_horizon, replica, replica_cursor");
        }
    }

    @Test
    void aReplicaKeepsUpWithARealFeed() throws Exception {
        note("First");
        var loop = loop(self, Duration.ofSeconds(20));
        var thread = new Thread(loop);
        thread.start();

        await(() -> labelIs("First"));
        note("Second");
        await(() -> labelIs("Second"));
        QuarkusTransaction.requiringNew().run(() -> changes.deleted("NOTE", ONE, "one", 3));
        await(() -> replica.byId("NOTE", ONE).orElseThrow().deleted());

        loop.end();
        thread.interrupt();
        thread.join(60_000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void theCursorOfThePageBeforeIsAskedWith() throws Exception {
        try (var source = new SourceStub()) {
            source.answers(200, EMPTY_PAGE.formatted("c1")).answers(200, EMPTY_PAGE.formatted("c2"));
            var loop = loop(source.url(), Duration.ofSeconds(5));

            loop.step();
            loop.step();

            assertThat(source.asked)
                    .containsExactly(
                            "/api/v1/changes/notes?limit=500&wait=5&type=NOTE",
                            "/api/v1/changes/notes?limit=500&wait=5&type=NOTE&cursor=c1");
        }
    }

    @Test
    void aCursorThatIsTooOldBeginsFromTheStart() throws Exception {
        try (var source = new SourceStub()) {
            source.answers(200, EMPTY_PAGE.formatted("c1")).answers(410, "").answers(200, EMPTY_PAGE.formatted("c2"));
            var loop = loop(source.url(), Duration.ZERO);

            loop.step();
            loop.step();
            loop.step();

            assertThat(source.asked).last().asString().doesNotContain("cursor");
            assertThat(repository.progress("notes").generation()).isEqualTo(2);
        }
    }

    @Test
    void garbageIsNotApplied() throws Exception {
        for (String garbage : List.of("", "<html>", "[]", "{}", "{\"items\": [{}], \"next\": \"c\"}", "null")) {
            try (var source = new SourceStub()) {
                source.answers(200, garbage);
                var loop = loop(source.url(), Duration.ZERO);

                assertThatThrownBy(loop::step).isInstanceOf(IllegalArgumentException.class);
                assertThat(repository.progress("notes").cursor()).isNull();
            }
        }
    }

    @Test
    void anOutageIsWaitedOut() throws Exception {
        try (var source = new SourceStub()) {
            assertThatThrownBy(loop(source.url(), Duration.ZERO)::step).hasMessageContaining("503");
        }
        try (var nobodyElses = new Socket()) {
            // Bound, and listening to nobody.
            nobodyElses.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            var away = URI.create("http://127.0.0.1:" + nobodyElses.getLocalPort());
            assertThatThrownBy(loop(away, Duration.ZERO)::step).isInstanceOf(IOException.class);
        }
    }

    private ReplicaFollower.Loop loop(URI url, Duration patience) {
        return follower.loop("notes", url, List.of("NOTE"), patience);
    }

    private void note(String name) {
        QuarkusTransaction.requiringNew().run(() -> changes.changed("NOTE", ONE, "one", 1, Map.of("name", name)));
    }

    private boolean labelIs(String label) {
        return replica.bySlug("NOTE", "one")
                .filter(note -> label.equals(note.label()))
                .isPresent();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 2_400 && !condition.getAsBoolean(); i++) {
            Thread.sleep(25);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
