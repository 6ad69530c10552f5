package org.croisements.kit.change;

import static org.croisements.kit.problem.CommonProblem.CURSOR_MISMATCH;

import java.util.List;
import org.croisements.kit.page.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader stands: it has everything up to {@code seq}, and up to {@code snapshot} it reads only the last change of
 * each record. Without a snapshot number (null) it is about to begin.
 */
record Position(long seq, @Nullable Long snapshot) {

    private static final Position BEGINNING = new Position(0, null);

    static Position of(@Nullable String cursor, String feed, List<String> types, Cursors cursors) {
        if (cursor == null) {
            return BEGINNING;
        }
        List<String> parts = cursors.decode(kind(feed), cursor);
        if (!parts.get(2).equals(names(types))) {
            throw CURSOR_MISMATCH.with("Begin without a cursor when you ask for other types");
        }
        return new Position(Long.parseLong(parts.get(0)), Long.valueOf(parts.get(1)));
    }

    static Position reading(long seq, long snapshot) {
        return new Position(seq, seq < snapshot ? snapshot : 0);
    }

    static Position behind(long seq) {
        return new Position(seq, 0L);
    }

    String cursor(String feed, List<String> types, Cursors cursors) {
        return cursors.encode(
                kind(feed), List.of(Long.toString(seq), Long.toString(snapshot == null ? 0 : snapshot), names(types)));
    }

    /** Whether the feed may have forgotten a tombstone that this reader would need. */
    boolean isBefore(long horizon) {
        return snapshot != null && Math.max(seq, snapshot) < horizon;
    }

    private static String kind(String feed) {
        return "changes:" + feed;
    }

    private static String names(List<String> types) {
        return String.join(",", types.stream().sorted().distinct().toList());
    }
}
