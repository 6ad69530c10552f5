package org.croisements.practices.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.croisements.practices.explanation.Correction;
import org.croisements.practices.index.SheetDocument;
import org.croisements.practices.index.Snapshot;

/** Tells which hits hold which of the words that were searched for in the place of others. */
final class Corrections {

    private Corrections() {}

    static Map<Integer, List<Correction>> of(
            Snapshot snapshot, List<TextQuery.Corrected> corrections, List<FieldDoc> hits) {
        var found = new HashMap<Integer, List<Correction>>();
        for (FieldDoc hit : hits) {
            var of = corrections.stream()
                    .filter(corrected -> snapshot.has(
                            hit.doc,
                            SheetDocument.SPELLINGS,
                            corrected.candidate().term()))
                    .map(corrected -> new Correction(
                            corrected.asked(), corrected.candidate().written()))
                    .toList();
            found.put(hit.doc, of);
        }
        return found;
    }
}
