package org.croisements.kit.change;

import static org.croisements.kit.problem.CommonProblem.RESYNC_REQUIRED;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.croisements.kit.change.ChangeRepository.Slice;
import org.croisements.kit.change.ChangeRepository.Stored;
import org.croisements.kit.page.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the change feed. Who begins without a cursor first gets every record once, as it stands: the feed is the
 * snapshot too. Every method that takes a cursor throws the problem {@code RESYNC_REQUIRED} where the feed no longer
 * knows what became of records since.
 */
@ApplicationScoped
public class ChangeFeed {

    private static final int BATCH = 1_000;

    private final ChangeRepository repository;
    private final ChangeListener listener;
    private final Cursors cursors;

    ChangeFeed(ChangeRepository repository, ChangeListener listener, Cursors cursors) {
        this.repository = repository;
        this.listener = listener;
        this.cursors = cursors;
    }

    /** What a reader asks for: the feed's name, which its cursors are bound to, and types (none named: all). */
    public record Selection(String feed, List<String> types) {}

    /** The next {@code limit} changes behind a cursor. */
    public ChangePage read(Selection selection, @Nullable String cursor, int limit) {
        return read(selection, position(selection, cursor), limit).page;
    }

    /**
     * The same, waiting up to {@code longest} for a first change while there is none. Reads the database on the calling
     * thread; while it waits it holds neither a thread nor a connection.
     */
    public Uni<ChangePage> await(Selection selection, @Nullable String cursor, int limit, Duration longest) {
        return await(selection, position(selection, cursor), limit, System.nanoTime() + longest.toNanos());
    }

    /** Everything between a cursor and the present head of the feed. */
    public Export export(Selection selection, @Nullable String cursor) {
        Position from = position(selection, cursor);
        Slice present = repository.read(from.seq(), from.seq(), from.snapshot(), selection.types, 1);
        refuseOutdated(from, present);
        return new Export(selection, from, Math.max(from.seq(), present.head()));
    }

    private Uni<ChangePage> await(Selection selection, Position from, int limit, long deadline) {
        Read read = read(selection, from, limit);
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        if (!read.page.items().isEmpty() || left.toMillis() <= 0 || listener.isStopped()) {
            return Uni.createFrom().item(read.page);
        }
        return Uni.createFrom()
                .completionStage(() -> listener.changeBehind(read.end.seq(), left))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(() -> await(selection, read.end, limit, deadline));
    }

    private Read read(Selection selection, Position from, int limit) {
        Slice slice = repository.read(from.seq(), Long.MAX_VALUE, from.snapshot(), selection.types, limit + 1);
        refuseOutdated(from, slice);
        boolean more = slice.entries().size() > limit;
        List<Stored> entries = more ? slice.entries().subList(0, limit) : slice.entries();
        long snapshot = from.snapshot() == null ? slice.head() : from.snapshot();
        // At the end even a reader of few types moves up to the head, so that its cursor never grows too old.
        Position end = more
                ? Position.reading(entries.get(limit - 1).seq(), snapshot)
                : Position.behind(Math.max(from.seq(), slice.head()));
        List<Change> items = entries.stream()
                .map(entry -> change(selection, entry, snapshot))
                .toList();
        return new Read(new ChangePage(items, cursor(selection, end), more), end);
    }

    private static void refuseOutdated(Position from, Slice slice) {
        // Ahead of every number given: the database was set back to an older state than the reader's.
        if (from.isBefore(slice.horizon()) || from.seq() > slice.lastGiven()) {
            throw RESYNC_REQUIRED.with("Read the feed from its beginning, without a cursor");
        }
    }

    private Change change(Selection selection, Stored stored, long snapshot) {
        var entry = stored.entry();
        return new Change(
                cursor(selection, Position.reading(stored.seq(), snapshot)),
                entry.type(),
                entry.id(),
                entry.slug(),
                entry.operation(),
                entry.version(),
                stored.at(),
                entry.data());
    }

    private Position position(Selection selection, @Nullable String cursor) {
        return Position.of(cursor, selection.feed, selection.types, cursors);
    }

    private String cursor(Selection selection, Position position) {
        return position.cursor(selection.feed, selection.types, cursors);
    }

    private record Read(ChangePage page, Position end) {}

    /** Changes up to a head that is fixed from the start, read in batches so that they are never held all at once. */
    public final class Export {

        private final Selection selection;
        private final Position from;
        private final long end;

        private Export(Selection selection, Position from, long end) {
            this.selection = selection;
            this.from = from;
            this.end = end;
        }

        /** Where to go on when everything has been read. */
        public String cursor() {
            return ChangeFeed.this.cursor(selection, Position.behind(end));
        }

        /** Reads the changes in order. */
        public void forEach(Consumer<Change> reader) {
            long snapshot = from.snapshot() == null ? end : from.snapshot();
            long at = from.seq();
            List<Stored> entries;
            do {
                entries = repository
                        .read(at, end, snapshot, selection.types, BATCH)
                        .entries();
                for (Stored entry : entries) {
                    reader.accept(change(selection, entry, snapshot));
                    at = entry.seq();
                }
            } while (entries.size() == BATCH);
        }
    }
}
