package org.croisements.practices.mirror;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.croisements.practices.index.LuceneIndex;
import org.croisements.practices.index.Sheet;
import org.jspecify.annotations.Nullable;

/** Makes an index equal to the database, one round after another. */
final class IndexMirror {

    private static final int BATCH = 500;
    /** Beyond these a round builds the index anew, which is quicker. */
    private static final int MOST_CHANGES = 50_000;

    private final LuceneIndex index;
    private final PracticeLogRepository log;
    private final SheetSource source;
    private volatile @Nullable String seen;

    IndexMirror(LuceneIndex index, PracticeLogRepository log, SheetSource source) {
        this.index = index;
        this.log = log;
        this.source = source;
    }

    /** Which transactions the index shows, as PostgreSQL writes it; null before the first round. */
    @Nullable
    String seen() {
        return seen;
    }

    /** Has the next round build the index anew. */
    void forget() {
        seen = null;
    }

    /** Brings the index to where the database stands at one moment. */
    synchronized void round() {
        log.inSnapshot(this::follow);
    }

    /** How many practices the index has, lacks or holds in another version than the database, at one moment of both. */
    synchronized int drift() {
        var apart = new HashSet<String>();
        log.inSnapshot(() -> {
            follow();
            var there = log.versions();
            try (var present = index.open()) {
                apart.addAll(present.versions());
            }
            there.forEach(version -> {
                if (!apart.remove(version)) {
                    apart.add(version);
                }
            });
        });
        return (int) apart.stream()
                .map(version -> version.substring(0, version.indexOf(':')))
                .distinct()
                .count();
    }

    private void follow() {
        String now = log.snapshot();
        String before = seen;
        if (now.equals(before)) {
            return;
        }
        if (before == null) {
            build();
        } else {
            var changed = log.changedSince(before);
            if (changed.contains(null) || changed.size() > MOST_CHANGES) {
                // Where it fails on the way, the next round begins again.
                seen = null;
                build();
            } else {
                apply(changed);
            }
        }
        index.refresh();
        seen = now;
    }

    private void build() {
        index.clear();
        UUID last = null;
        List<Sheet> sheets;
        do {
            sheets = source.after(last, BATCH);
            for (Sheet sheet : sheets) {
                index.put(sheet);
                last = sheet.id();
            }
        } while (sheets.size() == BATCH);
    }

    private void apply(List<UUID> changed) {
        for (int from = 0; from < changed.size(); from += BATCH) {
            var ids = changed.subList(from, Math.min(changed.size(), from + BATCH));
            var gone = new HashSet<>(ids);
            for (Sheet sheet : source.read(ids)) {
                index.put(sheet);
                gone.remove(sheet.id());
            }
            gone.forEach(index::remove);
        }
    }
}
