package org.croisements.practices.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.croisements.kit.page.Cursors;
import org.croisements.practices.index.Sheet;
import org.croisements.practices.query.SearchText;
import org.croisements.practices.search.Criteria;
import org.croisements.practices.search.SheetOrder;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index of this service, and a second one over the same database that stands for another replica. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ReplicaTest {

    private static final Duration PROMISED = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    IndexFollower here;

    @Inject
    PracticeLogRepository log;

    @Inject
    SheetSource source;

    @Inject
    Cursors cursors;

    @BeforeEach
    void haveNone() {
        Directory.only();
    }

    private IndexFollower replica() {
        var replica = new IndexFollower(log, source, cursors, new SimpleMeterRegistry());
        replica.start(new StartupEvent());
        return replica;
    }

    private static long found(IndexFollower replica, String words, @Nullable String minToken) {
        var criteria = new Criteria(SearchText.read(words), Set.of(Sheet.EVERYBODY), Map.of(), Map.of(), List.of());
        var byTitle = new SheetOrder(List.of(new SheetOrder.Part(SheetOrder.Key.TITLE, false)));
        try (var search = replica.search(criteria, null, minToken)) {
            return search.find(byTitle, null, false, 0, Set.of()).total();
        }
    }

    @Test
    void aWriteIsFoundOnAnotherReplicaWithinASecondAndAtOnceByItsToken() throws Exception {
        var other = replica();
        try {
            for (int i = 0; i < 20; i++) {
                String token = post(admin(), PRACTICES, practice("Kiosque " + i))
                        .statusCode(201)
                        .extract()
                        .header("Consistency-Token");

                assertThat(found(other, "kiosque", token)).isEqualTo(i + 1);
            }
            // Each is found, and at least one as soon as promised: the machine may be busy with something else.
            assertThat(Stream.of("Belvédère", "Campanile", "Gloriette", "Pergola", "Tonnelle"))
                    .anyMatch(title -> isFoundAsPromised(other, title));
        } finally {
            other.stop(new ShutdownEvent());
        }
    }

    private static boolean isFoundAsPromised(IndexFollower replica, String title) {
        add(PRACTICES, practice(title));
        long added = System.nanoTime();
        while (found(replica, title, null) == 0) {
            assertThat(System.nanoTime() - added).as(title).isLessThan(PATIENCE.toNanos());
        }
        return System.nanoTime() - added < PROMISED.toNanos();
    }

    @Test
    void aReplicaThatDiesInTheMiddleOfAThousandWritesAndTheOtherEndEqualToTheDatabase() throws Exception {
        var dying = replica();
        String slug = add(PRACTICES, practice("Souvent changée"));
        for (int i = 0; i < 20; i++) {
            patch(admin(), PRACTICES + "/" + slug, "{\"summary\": \"Fois %d\"}".formatted(i))
                    .statusCode(200);
        }
        Thread writer = new Thread(ReplicaTest::writeAThousand);
        writer.start();
        Thread.sleep(200);
        // Its thread ends wherever it stands, and its index is lost.
        dying.stop(new ShutdownEvent());
        var reborn = replica();
        writer.join();

        assertThat(count()).isEqualTo(1_001);
        assertThat(here.audit()).isZero();
        assertThat(reborn.audit()).isZero();
        assertThat(found(reborn, "millier", here.follow())).isEqualTo(1_000 - 100);
        assertThat(found(here, "millier", here.follow())).isEqualTo(1_000 - 100);
        reborn.stop(new ShutdownEvent());
    }

    @Test
    void whatTheIndexLacksIsNoticed() throws Exception {
        add(PRACTICES, practice("Une"));
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table practice disable trigger practice_logged");
            statement.execute("update practice set version = version + 1");
            statement.execute("alter table practice enable trigger practice_logged");
        }

        assertThat(here.audit()).isEqualTo(1);
        here.follow();
        assertThat(here.audit()).isZero();
    }

    /** In transactions of many sizes, several at once, some of which are taken back; a hundred stay drafts. */
    private static void writeAThousand() {
        try (var connection = Database.connect();
                var slow = Database.connect();
                var statement = connection.createStatement();
                var late = slow.createStatement()) {
            slow.setAutoCommit(false);
            connection.setAutoCommit(false);
            for (int i = 0; i < 1_000; i++) {
                boolean isLate = i % 7 == 0;
                (isLate ? late : statement).execute("""
                        insert into practice (id, slug, title, kind, stage, publication, owner_id, owner_state, search_text,
                            version, created_at, updated_at)
                        values (gen_random_uuid(), 'm-%1$d', 'Un millier %1$d', 'PRACTICE', 'RUNNING', '%2$s',
                            gen_random_uuid(), 'MISSING', '', 0, now(), now())
                        """.formatted(i, i % 10 == 0 ? "DRAFT" : "PUBLISHED"));
                if (i % 3 == 0) {
                    connection.commit();
                }
                if (i % 50 == 0) {
                    slow.commit();
                }
            }
            connection.commit();
            slow.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count() throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from practice")) {
            row.next();
            return row.getLong(1);
        }
    }
}
