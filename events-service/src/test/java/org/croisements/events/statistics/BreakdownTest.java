package org.croisements.events.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            10 7 5     | 10 7 5 | 0
            10 7 3 2   | 10 7   | 5
            10 7 4     | 10     | 11
            10 4       | ''     | 14
            5 1        | ''     | 6
            3 1        | ''     | null
            4          | ''     | null
            3 3        | ''     | 6
            20 6 5 1 1 | 20 6   | 7
            0 9        | 9      | 0
            """)
    void noPartIsSoSmallThatItTellsOfSomebodyNorCanBeComputed(String parts, String told, @Nullable Integer others) {
        var breakdown = Breakdown.of(counts(parts));

        assertThat(breakdown.counts()).extracting(Count::count).containsExactlyElementsOf(numbers(told));
        assertThat(breakdown.others()).isEqualTo(others);
    }

    private static List<Count> counts(String numbers) {
        var counts = new ArrayList<Count>();
        for (int number : numbers(numbers)) {
            counts.add(new Count("k" + counts.size(), null, number));
        }
        return counts;
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(" ", -1)).stream().map(Integer::valueOf).toList();
    }
}
