package org.croisements.practices.analysis;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that say too little to be searched for, in folded form. */
final class StopWords {

    private static final Set<String> WORDS = Lines.of("stop-words.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" +")))
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    static boolean contains(String folded) {
        return WORDS.contains(folded);
    }
}
