package org.croisements.practices.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** The values of each facet by document, read into plain arrays once for each segment, which never changes. */
final class FacetColumns {

    /**
     * The values of one facet in one segment: {@code values[ordinals[i]]} for {@code i} from {@code begins[document]} up to
     * {@code begins[document + 1]}.
     */
    static final class Column {

        final String[] values;
        private final int[] begins;
        private final int[] ordinals;

        private Column(String[] values, int[] begins, int[] ordinals) {
            this.values = values;
            this.begins = begins;
            this.ordinals = ordinals;
        }

        List<String> values(int document) {
            return Arrays.stream(ordinals, begins[document], begins[document + 1])
                    .mapToObj(ordinal -> values[ordinal])
                    .toList();
        }

        /** Adds the values of a document to counts by ordinal. */
        void count(int document, int[] counts) {
            int end = begins[document + 1];
            for (int i = begins[document]; i < end; i++) {
                counts[ordinals[i]]++;
            }
        }
    }

    private final Map<IndexReader.CacheKey, Map<Facet, Column>> segments = new ConcurrentHashMap<>();

    Column of(LeafReader segment, Facet facet) throws IOException {
        var helper = segment.getCoreCacheHelper();
        var known = segments.get(helper.getKey());
        if (known == null) {
            known = segments.computeIfAbsent(
                    helper.getKey(), key -> new ConcurrentHashMap<>(new EnumMap<>(Facet.class)));
            helper.addClosedListener(segments::remove);
        }
        var column = known.get(facet);
        if (column == null) {
            column = read(segment, facet);
            known.put(facet, column);
        }
        return column;
    }

    private static Column read(LeafReader segment, Facet facet) throws IOException {
        SortedSetDocValues stored = DocValues.getSortedSet(segment, facet.field());
        String[] values = new String[(int) stored.getValueCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = stored.lookupOrd(i).utf8ToString();
        }
        int[] begins = new int[segment.maxDoc() + 1];
        int[] ordinals = new int[segment.maxDoc()];
        int size = 0;
        for (int document = 0; document < segment.maxDoc(); document++) {
            begins[document] = size;
            if (stored.advanceExact(document)) {
                for (int i = 0; i < stored.docValueCount(); i++) {
                    if (size == ordinals.length) {
                        ordinals = Arrays.copyOf(ordinals, size + size / 2 + 16);
                    }
                    ordinals[size++] = (int) stored.nextOrd();
                }
            }
        }
        begins[segment.maxDoc()] = size;
        return new Column(values, begins, Arrays.copyOf(ordinals, size));
    }
}
