package org.croisements.kit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.kit.change.ChangeOperation.CHANGED;
import static org.croisements.kit.change.ChangeOperation.MERGED;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.croisements.kit.TestPostgres;
import org.croisements.kit.reference.FeedPage.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stored references become when what they name is merged into another, and when that is undone. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class RenewalTest {

    private static final String BOOK = "BOOK";
    private static final UUID A = new UUID(1, 0xA);
    private static final UUID B = new UUID(1, 0xB);
    private static final UUID C = new UUID(1, 0xC);
    private static final UUID RECORD = new UUID(2, 1);

    @Inject
    ReplicaUpdates updates;

    @Inject
    References references;

    @Inject
    RecordingListener listener;

    @Inject
    DataSource dataSource;

    private final List<UUID> named = new ArrayList<>();
    private int cursor;

    @BeforeEach
    void threeBooks() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate replica, replica_cursor, merged_reference");
        }
        listener.forget();
        hear(there(A), there(B), there(C));
    }

    @Test
    void anUndoneMergeGivesBackWhatARecordNamed() {
        names(A);

        hear(merged(A, B));
        assertThat(named).containsExactly(B);

        hear(there(A));
        assertThat(named).containsExactly(A);
    }

    @Test
    void whoNamedTheSurvivorGoesOnNamingIt() {
        names(B);

        hear(merged(A, B));
        hear(there(A));

        assertThat(named).containsExactly(B);
    }

    @Test
    void whoNamedBothNamesTheSurvivor() {
        names(A, B);

        hear(merged(A, B));
        hear(there(A));

        assertThat(named).containsExactly(B, B);
    }

    @Test
    void mergesOfMergedRecordsAreUndoneOneByOne() {
        names(A);

        hear(merged(A, B));
        hear(merged(B, C));
        assertThat(named).containsExactly(C);

        hear(there(B));
        assertThat(named).containsExactly(B);

        hear(there(A));
        assertThat(named).containsExactly(A);
    }

    @Test
    void whatIsMergedAgainElsewhereFollows() {
        names(A);

        hear(merged(A, B));
        hear(merged(A, C));
        assertThat(named).containsExactly(C);

        hear(there(A));
        assertThat(named).containsExactly(A);
    }

    @Test
    void withoutNewsEverythingIsLookedAt() {
        names(A, C);
        updates.apply("library", before(), new FeedPage(List.of(merged(A, B)), after(), false));

        renewed(references.renewal(BOOK));

        assertThat(named).containsExactly(B, C);
    }

    private void names(UUID... ids) {
        named.addAll(List.of(ids));
    }

    /** What a service does: those records that name what changed are renewed. */
    private void hear(Entry... entries) {
        listener.forget();
        updates.apply("library", before(), new FeedPage(List.of(entries), after(), false));
        renewed(references.renewal(BOOK, listener.heard()));
    }

    private void renewed(Renewal renewal) {
        var of = renewal.of(RECORD, List.copyOf(named));
        named.replaceAll(id -> of.apply(new StoredReference(id, null, null, ReferenceState.RESOLVED))
                .id());
    }

    private @Nullable String before() {
        return cursor == 0 ? null : String.valueOf(cursor);
    }

    private String after() {
        return String.valueOf(++cursor);
    }

    private static Entry there(UUID id) {
        return new Entry(
                BOOK, id, "b" + id.getLeastSignificantBits(), CHANGED, 1, new ObjectMapper().createObjectNode());
    }

    private static Entry merged(UUID id, UUID into) {
        var data = new ObjectMapper().createObjectNode().put("into", into.toString());
        return new Entry(BOOK, id, "b" + id.getLeastSignificantBits(), MERGED, 2, data);
    }
}
