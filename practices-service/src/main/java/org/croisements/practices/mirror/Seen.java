package org.croisements.practices.mirror;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which transactions a reading saw: all before {@code begin}, and of those before {@code end} the ones that were not under
 * way. It is what PostgreSQL calls a snapshot, {@code begin:end:underWay}.
 */
record Seen(long begin, long end, Set<Long> underWay) {

    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}:[0-9]{1,18}:([0-9]{1,18}(,[0-9]{1,18})*)?");

    /** Whether a text could be read. */
    static boolean isReadable(String text) {
        return FORM.matcher(text).matches();
    }

    static Seen of(String text) {
        var parts = text.split(":", -1);
        var underWay = parts[2].isEmpty()
                ? Set.<Long>of()
                : Arrays.stream(parts[2].split(",", -1)).map(Long::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Seen(Long.parseLong(parts[0]), Long.parseLong(parts[1]), underWay);
    }

    /** Whether this reading saw all that the other saw. */
    boolean covers(Seen other) {
        return end >= other.end && underWay.stream().noneMatch(other::saw);
    }

    private boolean saw(long transaction) {
        return transaction < end && !underWay.contains(transaction);
    }
}
