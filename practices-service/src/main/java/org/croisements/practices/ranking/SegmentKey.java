package org.croisements.practices.ranking;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/** One part of an order within one segment: numbers that rise as the documents follow each other, and what they stand for. */
abstract sealed class SegmentKey {

    private final boolean reversed;

    private SegmentKey(boolean reversed) {
        this.reversed = reversed;
    }

    static SegmentKey of(SortField part, LeafReader segment) throws IOException {
        return switch (part.getType()) {
            // A score falls from the best on.
            case SCORE -> new Scores(!part.getReverse());
            case STRING -> new Texts(DocValues.getSorted(segment, part.getField()), part.getReverse());
            case LONG -> new Numbers(DocValues.getNumeric(segment, part.getField()), part.getReverse());
            default -> throw new IllegalArgumentException("No order by " + part);
        };
    }

    final long of(int document) throws IOException {
        long number = number(document);
        return reversed ? ~number : number;
    }

    /** The key of a value, even of one that no document of the segment has. */
    final long bound(Object value) throws IOException {
        long number = numberOf(value);
        return reversed ? ~number : number;
    }

    final @Nullable Object value(long key) throws IOException {
        return valueOf(reversed ? ~key : key);
    }

    void setScorer(Scorable scorer) {}

    abstract long number(int document) throws IOException;

    abstract long numberOf(Object value) throws IOException;

    abstract @Nullable Object valueOf(long number) throws IOException;

    private static final class Scores extends SegmentKey {

        private @Nullable Scorable scorer;

        Scores(boolean reversed) {
            super(reversed);
        }

        @Override
        void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        long number(int document) throws IOException {
            return NumericUtils.floatToSortableInt(scorer == null ? 0 : scorer.score());
        }

        @Override
        long numberOf(Object value) {
            return NumericUtils.floatToSortableInt((Float) value);
        }

        @Override
        Object valueOf(long number) {
            return NumericUtils.sortableIntToFloat((int) number);
        }
    }

    private static final class Numbers extends SegmentKey {

        private final NumericDocValues values;

        Numbers(NumericDocValues values, boolean reversed) {
            super(reversed);
            this.values = values;
        }

        @Override
        long number(int document) throws IOException {
            return values.advanceExact(document) ? values.longValue() : 0;
        }

        @Override
        long numberOf(Object value) {
            return (Long) value;
        }

        @Override
        Object valueOf(long number) {
            return number;
        }
    }

    /** Texts by their places among all of the segment, doubled so that others have a place between two of them. */
    private static final class Texts extends SegmentKey {

        private final SortedDocValues values;

        Texts(SortedDocValues values, boolean reversed) {
            super(reversed);
            this.values = values;
        }

        @Override
        long number(int document) throws IOException {
            return values.advanceExact(document) ? 2L * values.ordValue() : -2;
        }

        @Override
        long numberOf(Object value) throws IOException {
            int place = values.lookupTerm((BytesRef) value);
            return place >= 0 ? 2L * place : 2L * (-1 - place) - 1;
        }

        @Override
        @Nullable
        Object valueOf(long number) throws IOException {
            return number < 0 ? null : BytesRef.deepCopyOf(values.lookupOrd((int) (number / 2)));
        }
    }
}
