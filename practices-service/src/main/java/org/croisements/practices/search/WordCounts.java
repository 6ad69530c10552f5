package org.croisements.practices.search;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/** Words of several segments, and in how many sheets of all of them each stands. */
final class WordCounts {

    /** A word and the number of its sheets. */
    record Counted(BytesRef word, int sheets) {}

    private static final Comparator<Counted> MOST_FIRST =
            Comparator.comparingInt(Counted::sheets).reversed().thenComparing(Counted::word);

    private final int most;
    private final BytesRefHash words = new BytesRefHash();
    private int[] sheets = new int[64];

    /** {@code most}: how many words to keep, the first by their letters. */
    WordCounts(int most) {
        this.most = most;
    }

    void add(BytesRef word, int count) {
        int added = words.add(word);
        int at = added < 0 ? -1 - added : added;
        sheets = ArrayUtil.grow(sheets, at + 1);
        sheets[at] += count;
    }

    /** From the word in most sheets on; of those in as many, from the first by its letters on. */
    Queue<Counted> mostFirst() {
        var queue = new PriorityQueue<>(Math.max(1, words.size()), MOST_FIRST);
        (words.size() > most ? firstByLetters() : all()).forEach(queue::add);
        return queue;
    }

    private Stream<Counted> firstByLetters() {
        return all().sorted(Comparator.comparing(Counted::word)).limit(most);
    }

    private Stream<Counted> all() {
        return IntStream.range(0, words.size()).mapToObj(at -> new Counted(words.get(at, new BytesRef()), sheets[at]));
    }
}
