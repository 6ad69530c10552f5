package org.croisements.kit.reference;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.croisements.kit.change.ChangeOperation.CHANGED;
import static org.croisements.kit.change.ChangeOperation.DELETED;
import static org.croisements.kit.change.ChangeOperation.HIDDEN;
import static org.croisements.kit.change.ChangeOperation.MERGED;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.croisements.kit.TestPostgres;
import org.croisements.kit.problem.CommonProblem;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.reference.FeedPage.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a replica knows after pages of another service's feed. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ReplicaUpdatesTest {

    private static final String SOURCE = "library";
    private static final String BOOK = Library.BOOK;
    private static final UUID ONE = UUID.fromString("0197c0de-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("0197c0de-0000-7000-8000-000000000002");

    @Inject
    ReplicaUpdates updates;

    @Inject
    ReplicaRepository repository;

    @Inject
    Replica replica;

    @Inject
    MergedReferenceRepository merged;

    @Inject
    References references;

    @Inject
    RecordingListener listener;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void nothingKnown() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate replica, replica_cursor");
        }
        listener.forget();
    }

    @Test
    void aRecordIsFoundByIdAndSlug() {
        apply(null, "1", book(ONE, "germinal", "Germinal"));

        assertThat(replica.resolve(BOOK, ONE.toString())).isEqualTo(replica.resolve(BOOK, "germinal"));
        assertThat(replica.byId(BOOK, ONE).orElseThrow().reference())
                .isEqualTo(new StoredReference(ONE, "germinal", "Germinal", ReferenceState.RESOLVED));
        assertThat(replica.byIds(BOOK, List.of(ONE, TWO))).containsOnlyKeys(ONE);
    }

    @Test
    void aFormerSlugTellsThePresentOne() {
        apply(null, "1", book(ONE, "germinal", "Germinal"));
        apply("1", "2", book(ONE, "germinal-1885", "Germinal"));

        assertThat(replica.bySlug(BOOK, "germinal").orElseThrow().slug()).isEqualTo("germinal-1885");
    }

    @Test
    void aSlugThatCameBackIsNoLongerAFormerOne() {
        apply(null, "1", book(ONE, "a", "A"));
        apply("1", "2", book(ONE, "b", "A"));
        apply("2", "3", book(ONE, "a", "A"), book(TWO, "b", "B"));

        assertThat(replica.bySlug(BOOK, "a").orElseThrow().id()).isEqualTo(ONE);
        assertThat(replica.bySlug(BOOK, "b").orElseThrow().id()).isEqualTo(TWO);
    }

    @Test
    void listenersHearOfWhatIsCalledDifferentlyOnly() {
        apply(null, "1", book(ONE, "germinal", "Germinal"), book(TWO, "nana", "Nana"));
        listener.forget();

        apply("1", "2", book(ONE, "germinal", "Germinal"), book(TWO, "nana", "Nana, roman"));

        assertThat(listener.heard())
                .containsExactly(new ReferenceChange(
                        BOOK, new StoredReference(TWO, "nana", "Nana, roman", ReferenceState.RESOLVED), null));
    }

    @Test
    void ofAHiddenRecordOnlyItsNameIsKept() {
        apply(null, "1", book(ONE, "germinal", "Germinal"));

        apply("1", "2", new Entry(BOOK, ONE, "germinal", HIDDEN, 2, null));

        Replicated hidden = replica.byId(BOOK, ONE).orElseThrow();
        assertThat(hidden.data()).isNull();
        assertThat(hidden.reference())
                .isEqualTo(new StoredReference(ONE, "germinal", "Germinal", ReferenceState.STALE));
    }

    @Test
    void whoWasMergedIsReplacedInNewReferences() {
        apply(null, "1", book(ONE, "germinal", "Germinal"), book(TWO, "nana", "Nana"));
        apply("1", "2", new Entry(BOOK, ONE, "germinal", MERGED, 2, data("into", TWO.toString())));

        assertThat(references.resolve(BOOK, "germinal", "/book").id()).isEqualTo(TWO);
        assertThat(references.resolve(BOOK, ONE.toString(), "/book").id()).isEqualTo(TWO);
    }

    @Test
    void whoWasMergedIntoOneThatWasMergedIsReplacedByTheLast() {
        UUID three = new UUID(3, 3);
        apply(
                null,
                "1",
                book(ONE, "germinal", "Germinal"),
                book(TWO, "nana", "Nana"),
                book(three, "argent", "L'Argent"));
        apply("1", "2", new Entry(BOOK, ONE, "germinal", MERGED, 2, data("into", TWO.toString())));
        apply("2", "3", new Entry(BOOK, TWO, "nana", MERGED, 2, data("into", three.toString())));

        assertThat(references.resolve(BOOK, "germinal", "/book").id()).isEqualTo(three);
    }

    @Test
    void anUnknownSlugIsRefusedWithTheNearestOne() {
        apply(null, "1", book(ONE, "germinal", "Germinal"));

        assertThatThrownBy(() -> references.resolve(BOOK, "germnal", "/books/0"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.detail()).isEqualTo("There is no book \"germnal\"; did you mean germinal?");
                    assertThat(problem.faults().get(0).pointer()).isEqualTo("/books/0");
                });
    }

    @Test
    void noSlugIsCalledUnknownBeforeTheFeedWasReadWhole() {
        FollowConfig config = () -> Map.of(SOURCE, new Library());
        var early = new References(replica, repository, merged, config);
        updates.apply(SOURCE, null, new FeedPage(List.of(book(ONE, "germinal", "Germinal")), "1", true));

        assertThatThrownBy(() -> early.resolve(BOOK, "nana", "/book"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.UNAVAILABLE));

        apply("1", "2");
        assertThatThrownBy(() -> early.resolve(BOOK, "nana", "/book"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(CommonProblem.UNKNOWN_REFERENCE));
    }

    @Test
    void patternsInASlugMeanThemselves() {
        apply(null, "1", book(ONE, "germinal", "Germinal"));

        assertThat(replica.nearestSlug(BOOK, "%_%_%_%_")).isEmpty();
        assertThat(replica.nearestSlug(BOOK, "")).isEmpty();
    }

    @Test
    void anUnknownIdIsMissingUntilItsRecordComes() {
        assertThat(references.resolve(BOOK, ONE.toString(), "/book"))
                .isEqualTo(new StoredReference(ONE, null, null, ReferenceState.MISSING));

        apply(null, "1", book(ONE, "germinal", "Germinal"));

        assertThat(listener.heard())
                .extracting(ReferenceChange::reference)
                .containsExactly(new StoredReference(ONE, "germinal", "Germinal", ReferenceState.RESOLVED));
    }

    @Test
    void aReferenceLeadsToItsRecordWhateverIsKnownOfIt() {
        assertThat(StoredReference.missing(ONE).in("books").href()).isEqualTo("/api/v1/books/" + ONE);
    }

    @Test
    void twoFollowersApplyAPageOnce() {
        var page = new FeedPage(List.of(book(ONE, "germinal", "Germinal")), "1", false);

        List<Boolean> applied = Stream.of(1, 2, 3, 4)
                .map(i -> CompletableFuture.supplyAsync(() -> updates.apply(SOURCE, null, page)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(applied).containsOnlyOnce(true);
        assertThat(listener.heard()).hasSize(1);
    }

    @Test
    void aPageAndItsCursorAreStoredTogetherOrNotAtAll() {
        apply(null, "1", book(ONE, "germinal", "Germinal"));

        assertThatThrownBy(() -> apply("1", "2", book(ONE, "germinal", "Changed"), book(TWO, "nana", "Refused")))
                .hasMessageContaining("refused");

        assertThat(repository.progress(SOURCE).cursor()).isEqualTo("1");
        assertThat(replica.byId(BOOK, ONE).orElseThrow().label()).isEqualTo("Germinal");
        assertThat(replica.byId(BOOK, TWO)).isEmpty();
    }

    @Test
    void whatAnotherReadingOfTheFeedNoLongerShowsIsGone() {
        apply(null, "1", book(ONE, "germinal", "Germinal"), book(TWO, "nana", "Nana"));
        updates.restart(SOURCE, "1");

        updates.apply(SOURCE, null, new FeedPage(List.of(), "2", true));
        assertThat(replica.byId(BOOK, TWO).orElseThrow().deleted()).isFalse();
        apply("2", "3", book(ONE, "germinal", "Germinal"));

        assertThat(replica.byId(BOOK, ONE).orElseThrow().deleted()).isFalse();
        assertThat(replica.byId(BOOK, TWO).orElseThrow().deleted()).isTrue();
        assertThat(listener.heard())
                .last()
                .isEqualTo(new ReferenceChange(
                        BOOK, new StoredReference(TWO, "nana", "Nana", ReferenceState.STALE), null));
    }

    @Test
    void aDeletedRecordMayComeBack() {
        apply(null, "1", book(ONE, "germinal", "Germinal"));
        apply("1", "2", new Entry(BOOK, ONE, "germinal", DELETED, 2, null));
        apply("2", "3", book(ONE, "germinal", "Germinal"));

        assertThat(replica.byId(BOOK, ONE).orElseThrow().reference().state()).isEqualTo(ReferenceState.RESOLVED);
    }

    @Test
    void newsWaitUntilWhoeverReadTheOldNameHasWrittenItDown() throws Exception {
        apply(null, "1", book(ONE, "germinal", "Germinal"));
        var read = new CompletableFuture<StoredReference>();
        var written = new CompletableFuture<Boolean>();
        var writer = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    read.complete(references.resolve(BOOK, "germinal", "/book"));
                    written.join();
                }));

        assertThat(read.get(60, SECONDS).label()).isEqualTo("Germinal");
        var news = CompletableFuture.runAsync(() -> apply("1", "2", book(ONE, "germinal", "Germinal, roman")));
        assertThat(news).failsWithin(300, MILLISECONDS).withThrowableOfType(TimeoutException.class);
        written.complete(true);
        writer.get(60, SECONDS);
        news.get(60, SECONDS);

        assertThat(replica.byId(BOOK, ONE).orElseThrow().label()).isEqualTo("Germinal, roman");
    }

    private void apply(@Nullable String from, String next, Entry... entries) {
        assertThat(updates.apply(SOURCE, from, new FeedPage(List.of(entries), next, false)))
                .isTrue();
    }

    private static Entry book(UUID id, String slug, String name) {
        return new Entry(BOOK, id, slug, CHANGED, 1, data("name", name));
    }

    private static ObjectNode data(String name, String value) {
        return new ObjectMapper().createObjectNode().put(name, value);
    }
}
