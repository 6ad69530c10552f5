package org.croisements.gateway.balance;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * The power of two choices: of two taken by chance the one with less to do. Nearly as even as asking all of them, and
 * unlike "the least busy of all" it does not send everybody to the same one.
 */
public final class PowerOfTwo {

    private PowerOfTwo() {}

    /** One of a list that is not empty. */
    public static <T> T choose(List<T> usable, ToIntFunction<T> load, RandomGenerator random) {
        int size = usable.size();
        if (size == 1) {
            return usable.get(0);
        }
        int first = random.nextInt(size);
        int second = random.nextInt(size - 1);
        if (second >= first) {
            second++;
        }
        T one = usable.get(first);
        T other = usable.get(second);
        return load.applyAsInt(other) < load.applyAsInt(one) ? other : one;
    }
}
