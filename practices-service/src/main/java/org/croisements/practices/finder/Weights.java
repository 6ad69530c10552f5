package org.croisements.practices.finder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the words of a search weighed when it began, as cursors carry it. */
final class Weights {

    private static final int STEPS = 64;

    private Weights() {}

    static String write(List<Float> weights) {
        return weights.stream()
                .map(weight -> Integer.toString(Math.round(weight * STEPS), Character.MAX_RADIX))
                .collect(Collectors.joining("."));
    }

    static @Nullable List<Float> read(String text) {
        return text.isEmpty()
                ? null
                : Arrays.stream(text.split("\\.", -1))
                        .map(weight -> (float) Integer.parseInt(weight, Character.MAX_RADIX) / STEPS)
                        .toList();
    }
}
