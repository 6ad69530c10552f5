package org.croisements.kit.imports;

import static org.croisements.kit.problem.CommonProblem.CONFLICT;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.croisements.kit.change.Changes;
import org.croisements.kit.imports.Importer.Batch;
import org.croisements.kit.problem.Failures;
import org.croisements.kit.problem.Fault;
import org.croisements.kit.problem.ProblemException;
import org.croisements.kit.write.Retries;
import org.jspecify.annotations.Nullable;

/**
 * Applies the lines of a file in order, in batches of one transaction each. What became of the lines is written in the
 * batch's transaction, so that whoever goes on later, or works at the same import now, begins behind the last batch.
 */
final class ImportJob<R> {

    private static final int BATCH = 500;
    private static final int LONGEST_TRANSACTION_SECONDS = 60;

    /** A line with its place among the lines and what was made of it. */
    private record Item<R>(
            int place,
            int number,
            @Nullable R line,
            @Nullable Fault fault) {}

    private final Importer<R> importer;
    private final ImportRepository imports;
    private final Changes changes;
    private final Runnable told;
    private final UUID id;
    private final boolean dryRun;
    private final Set<String> keys = new HashSet<>();
    private int done;
    private int added;
    private int many = BATCH;

    /** {@code told} writes what a transaction did into the audit trail. */
    ImportJob(
            Importer<R> importer, ImportRepository imports, Changes changes, Runnable told, ImportRepository.Run run) {
        this.importer = importer;
        this.imports = imports;
        this.changes = changes;
        this.told = told;
        this.id = run.id();
        this.dryRun = run.dryRun();
        this.done = run.done();
    }

    void work(Iterator<FileLine> lines) {
        var batch = new ArrayList<Item<R>>(BATCH);
        int place = 0;
        while (lines.hasNext()) {
            var item = item(++place, lines.next());
            if (place > done) {
                batch.add(item);
            }
            if (batch.size() == BATCH) {
                store(batch);
                batch.clear();
                tellIfGrown(lines.hasNext());
            }
        }
        store(batch);
        imports.end(id);
    }

    private void tellIfGrown(boolean more) {
        if (more && added >= many) {
            importer.grown();
            many = 2 * added;
        }
    }

    private Item<R> item(int place, FileLine line) {
        var tree = line.tree();
        if (tree == null) {
            return new Item<>(place, line.number(), null, line.fault());
        }
        try {
            R made = importer.read(tree);
            String key = importer.key(made);
            return keys.add(key)
                    ? new Item<>(place, line.number(), made, null)
                    : wrong(place, line.number(), Fault.at("", "DUPLICATE", shown(key) + " stands twice"));
        } catch (ProblemException e) {
            return wrong(place, line.number(), fault(e));
        }
    }

    private Item<R> wrong(int place, int number, Fault fault) {
        return new Item<>(place, number, null, fault);
    }

    private void store(List<Item<R>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            done = Retries.call(() -> dryRun ? tried(batch) : applied(batch));
        } catch (RuntimeException e) {
            if (!Failures.isConflict(e)) {
                throw e;
            }
            conflict(batch);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line that the database refuses takes no other with it. */
    private void conflict(List<Item<R>> batch) {
        if (batch.size() > 1) {
            batch.forEach(item -> store(List.of(item)));
        } else {
            var item = batch.get(0);
            var fault = Fault.at("", CONFLICT.name(), "another record, or another request, stands in the way");
            done = inTransaction(() -> write(open(batch), List.of(rejected(item, fault))));
        }
    }

    private int applied(List<Item<R>> batch) {
        var lines = new ArrayList<ImportLine>();
        int end = inTransaction(() -> {
            var open = open(batch);
            lines.addAll(apply(open));
            int reached = write(open, lines);
            told.run();
            changes.appendAll();
            return reached;
        });
        added += (int) lines.stream()
                .filter(line -> line.outcome() == LineOutcome.CREATED)
                .count();
        return end;
    }

    /** What would have become of the lines, without any of it. */
    private int tried(List<Item<R>> batch) {
        List<ImportLine> lines;
        try {
            lines = inTransaction(() -> {
                throw new Undo(apply(open(batch)));
            });
        } catch (Undo e) {
            lines = e.lines;
        }
        var tried = lines;
        return inTransaction(() -> {
            var open = open(batch);
            return write(open, open.size() == tried.size() ? tried : List.of());
        });
    }

    /** Those of the lines that nobody has done meanwhile. */
    private List<Item<R>> open(List<Item<R>> batch) {
        int reached = imports.lockDone(id);
        return batch.stream().filter(item -> item.place() > reached).toList();
    }

    private int write(List<Item<R>> open, List<ImportLine> lines) {
        if (open.isEmpty() || lines.isEmpty()) {
            return imports.lockDone(id);
        }
        imports.add(id, lines);
        return open.get(open.size() - 1).place();
    }

    private List<ImportLine> apply(List<Item<R>> open) {
        var right = open.stream().map(Item::line).filter(Objects::nonNull).toList();
        if (right.isEmpty()) {
            return open.stream().map(ImportJob::rejected).toList();
        }
        var begun = importer.begin(right);
        var lines = open.stream().map(item -> line(item, begun)).toList();
        imports.flush();
        begun.end();
        return lines;
    }

    private ImportLine line(Item<R> item, Batch<R> batch) {
        var line = item.line();
        if (line == null) {
            return rejected(item);
        }
        try {
            var applied = batch.apply(line);
            boolean isMade = !dryRun || applied.outcome() != LineOutcome.CREATED;
            return new ImportLine(
                    item.number(), applied.outcome(), isMade ? applied.record() : null, null, applied.detail());
        } catch (ProblemException e) {
            if (e.type().status() >= 500) {
                throw e;
            }
            return rejected(item, fault(e));
        }
    }

    private static ImportLine rejected(Item<?> item) {
        return rejected(item, Objects.requireNonNull(item.fault()));
    }

    private static ImportLine rejected(Item<?> item, Fault fault) {
        String place = String.valueOf(fault.pointer() == null ? "" : fault.pointer());
        String where = place.length() > 1 ? place.substring(1) + ": " : "";
        return new ImportLine(item.number(), LineOutcome.REJECTED, null, fault.code(), where + fault.detail());
    }

    private String shown(String key) {
        return importer.isAboutPeople() ? "it" : key;
    }

    /** The first fault stands for all. What it says may repeat what stands in the line. */
    private Fault fault(ProblemException e) {
        if (e.faults().isEmpty()) {
            return Fault.at("", e.type().name(), e.detail());
        }
        var first = e.faults().get(0);
        return importer.isAboutPeople()
                ? Fault.at(String.valueOf(first.pointer()), first.code(), "not taken as it stands there")
                : first;
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(LONGEST_TRANSACTION_SECONDS)
                .call(work);
    }

    /** Ends a transaction without its effect. */
    private static final class Undo extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<ImportLine> lines;

        Undo(List<ImportLine> lines) {
            super(null, null, false, false);
            this.lines = lines;
        }
    }
}
