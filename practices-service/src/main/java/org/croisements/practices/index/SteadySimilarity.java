package org.croisements.practices.index;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Scores a document by itself and by the weights that the query brings along, never by what else the index holds: the same
 * document has the same score in every replica and after every write, so that a cursor into a list by relevance holds. All
 * scores are multiples of 1/256, whose sums are exact in whatever order they are made.
 */
final class SteadySimilarity extends Similarity {

    private static final float STEPS = 256;

    @Override
    public long computeNorm(FieldInvertState state) {
        return 1;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float number, long norm) {
                return Math.round(boost * WordWeights.score((int) number) * STEPS) / STEPS;
            }
        };
    }
}
