package org.croisements.events.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A whole in parts, none of which is so small that it would tell of somebody. Small ones go to the others; and so that the
 * others are not small themselves, which a subtraction would show, the smallest of the rest goes with them.
 */
@Schema(description = "How many there are of each kind, kinds with fewer than five among the others")
record Breakdown(
        @Schema(description = "Kinds with five or more, the largest first")
        List<Count> counts,

        @Schema(description = "How many the others are together; null where they are fewer than five", examples = "7")
        @Nullable
        Integer others) {

    static Breakdown of(List<Count> parts) {
        var told = new ArrayList<>(parts.stream()
                .filter(part -> size(part) > 0)
                .sorted(Comparator.comparing(Breakdown::size).reversed().thenComparing(Count::key))
                .toList());
        int others = 0;
        boolean hides = false;
        while (!told.isEmpty()) {
            var smallest = told.get(told.size() - 1);
            boolean small = size(smallest) < Count.FEWEST;
            if (!small && (!hides || others >= Count.FEWEST)) {
                break;
            }
            hides = true;
            others += size(smallest);
            told.remove(told.size() - 1);
        }
        return new Breakdown(List.copyOf(told), hides && others < Count.FEWEST ? null : Integer.valueOf(others));
    }

    private static int size(Count part) {
        return Objects.requireNonNull(part.count());
    }
}
