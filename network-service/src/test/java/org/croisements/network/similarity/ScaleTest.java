package org.croisements.network.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final double[] HUNDRED_AND_A_GIANT = IntStream.concat(
                    IntStream.rangeClosed(0, 199), IntStream.of(1_000_000))
            .asDoubleStream()
            .toArray();

    @Test
    void aGiantDoesNotSqueezeTheOthersTogether() {
        var scale = Scale.of(Feature.QPV_SHARE, HUNDRED_AND_A_GIANT);

        assertThat(scale.range()).isEqualTo(196);
        assertThat(scale.distance(0, 98)).isEqualTo(0.5);
        assertThat(scale.distance(0, 1_000_000)).isEqualTo(1);
    }

    @Test
    void theUsualDifferenceIsTheMeanOverAllPairs() {
        var scale = Scale.of(Feature.INTEGRATION, new double[] {0, 0, 1, 2});

        // Of six pairs one differs by 0, three by 1 and two by 2, over a range of 2.
        assertThat(scale.usual()).isCloseTo(7.0 / 6 / 2, within(1e-12));
    }

    @Test
    void whereAllAreAlikeNothingIsFar() {
        var scale = Scale.of(Feature.QPV_COUNT, new double[] {3, 3, 3});

        assertThat(scale.distance(3, 3)).isZero();
        assertThat(scale.usual()).isZero();
    }

    @Test
    void whereNearlyAllAreAlikeTheWholeRangeCounts() {
        double[] values = new double[1_000];
        values[999] = 4;

        assertThat(Scale.of(Feature.QPV_COUNT, values).distance(0, 4)).isEqualTo(1);
    }

    @Test
    void withoutValuesNothingIsFar() {
        assertThat(Scale.of(Feature.QPV_COUNT, new double[0])).isEqualTo(new Scale(0, 0));
    }
}
