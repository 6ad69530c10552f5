package org.croisements.kit.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a caller probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The allowed word that takes the fewest changes to reach, if it takes at most a third of its length. */
    public static Optional<String> to(String given, Collection<String> allowed) {
        if (given.length() > 100) {
            return Optional.empty();
        }
        String word = given.toLowerCase(Locale.ROOT);
        return allowed.stream()
                .min(Comparator.<String>comparingInt(a -> distance(word, a.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(a -> distance(word, a.toLowerCase(Locale.ROOT)) <= Math.max(2, a.length() / 3));
    }

    /** The hint to add to a message: the nearest allowed word, or all of them when they are few. */
    public static String hint(String given, Collection<String> allowed) {
        var all = allowed.stream().sorted().toList();
        String list = all.isEmpty() || all.size() > 25 ? "" : "; allowed: " + String.join(", ", all);
        return to(given, allowed).map(n -> "; did you mean " + n + "?").orElse("") + list;
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
