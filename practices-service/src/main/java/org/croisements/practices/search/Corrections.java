package org.croisements.practices.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.croisements.practices.explanation.Correction;
import org.croisements.practices.index.SheetDocument;
import org.croisements.practices.index.Snapshot;

/** Tells which hits hold which of the words that were searched for in the place of others. */
final class Corrections {

    private Corrections() {}

    static Map<Integer, List<Correction>> of(
            Snapshot snapshot, List<TextQuery.Corrected> corrections, List<FieldDoc> hits) {
        var leaves = snapshot.searcher().getIndexReader().leaves();
        var found = new HashMap<Integer, List<Correction>>();
        try {
            for (FieldDoc hit : hits) {
                var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
                int document = hit.doc - leaf.docBase;
                var of = new ArrayList<Correction>();
                for (var corrected : corrections) {
                    var term = new Term(
                            SheetDocument.SPELLINGS, corrected.candidate().term());
                    var holding = leaf.reader().postings(term, PostingsEnum.NONE);
                    if (holding != null && holding.advance(document) == document) {
                        of.add(new Correction(
                                corrected.asked(), corrected.candidate().written()));
                    }
                }
                found.put(hit.doc, of);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
