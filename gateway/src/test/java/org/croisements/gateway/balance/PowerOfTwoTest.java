package org.croisements.gateway.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PowerOfTwoTest {

    private final Random random = new Random(1);

    @Test
    void ofTwoTheOneWithLessToDoIsTaken() {
        Map<String, Integer> load = Map.of("a", 3, "b", 1);

        for (int i = 0; i < 50; i++) {
            assertThat(PowerOfTwo.choose(List.of("a", "b"), load::get, random)).isEqualTo("b");
        }
    }

    @Test
    void theBusiestOfManyIsNeverTaken() {
        List<Integer> loads = List.of(1, 2, 3, 4, 5);

        for (int i = 0; i < 500; i++) {
            assertThat(PowerOfTwo.choose(loads, load -> load, random)).isLessThan(5);
        }
    }

    @Test
    void equalsShareEvenly() {
        Map<String, Integer> chosen = new HashMap<>();
        for (int i = 0; i < 9_000; i++) {
            chosen.merge(PowerOfTwo.choose(List.of("a", "b", "c"), each -> 0, random), 1, Integer::sum);
        }

        assertThat(chosen.values()).allSatisfy(times -> assertThat(times).isBetween(2_800, 3_200));
    }

    @Test
    void theOnlyOneIsTakenWhateverItsLoad() {
        assertThat(PowerOfTwo.choose(List.of("a"), each -> 1_000, random)).isEqualTo("a");
    }
}
