package org.croisements.practices.index;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.croisements.practices.analysis.Word;

/** Hands words that were read already to the index. */
final class WordStream extends TokenStream {

    /** No expression reaches from one text into the next. */
    private static final int GAP = 100;

    private record Token(String term, int increment, int frequency) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Token> tokens;

    private WordStream(List<Token> tokens) {
        this.tokens = tokens.iterator();
    }

    /** Words where they stand, for expressions. */
    static TokenStream placed(List<List<Word>> texts) {
        var tokens = new ArrayList<Token>();
        int at = -1;
        int begin = 0;
        for (List<Word> words : texts) {
            int last = begin;
            for (Word word : words) {
                at = add(tokens, word, begin, at);
                last = Math.max(last, begin + word.position() + word.parts().size());
            }
            begin = last + GAP;
        }
        return new WordStream(tokens);
    }

    private static int add(List<Token> tokens, Word word, int begin, int before) {
        int at = place(tokens, word, begin, before);
        for (Word part : word.parts()) {
            at = place(tokens, part, begin, at);
        }
        return at;
    }

    private static int place(List<Token> tokens, Word word, int begin, int before) {
        int at = Math.max(before, begin + word.position());
        int step = at - before;
        for (String stem : word.stems()) {
            tokens.add(new Token(stem, step, 1));
            step = 0;
        }
        return at;
    }

    /** Terms with a number each, which the index keeps as their frequency. */
    static TokenStream numbered(Map<String, Integer> numbers) {
        return new WordStream(numbers.entrySet().stream()
                .map(entry -> new Token(entry.getKey(), 1, entry.getValue()))
                .toList());
    }

    @Override
    public boolean incrementToken() {
        if (!tokens.hasNext()) {
            return false;
        }
        clearAttributes();
        var token = tokens.next();
        term.append(token.term());
        increment.setPositionIncrement(token.increment());
        frequency.setTermFrequency(token.frequency());
        return true;
    }
}
