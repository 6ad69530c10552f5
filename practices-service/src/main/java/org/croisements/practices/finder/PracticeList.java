package org.croisements.practices.finder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.lucene.search.FieldDoc;
import org.croisements.kit.page.ListSource;
import org.croisements.kit.page.Sorting;
import org.croisements.practices.finder.Findings.Bucket;
import org.croisements.practices.finder.Findings.FacetCounts;
import org.croisements.practices.finder.Findings.Understanding;
import org.croisements.practices.index.Facet;
import org.croisements.practices.index.Snapshot.Found;
import org.croisements.practices.search.Criteria;
import org.croisements.practices.search.PracticeIndex;
import org.croisements.practices.search.SheetOrder;
import org.croisements.practices.search.SheetSearch;
import org.jspecify.annotations.Nullable;

/** The list of practices that meet a search, for one request. */
final class PracticeList implements ListSource<FoundPractice> {

    private static final Map<String, SheetOrder.Key> KEYS = Map.of(
            "relevance", SheetOrder.Key.RELEVANCE,
            "title", SheetOrder.Key.TITLE,
            "createdAt", SheetOrder.Key.CREATED_AT,
            "updatedAt", SheetOrder.Key.UPDATED_AT);
    private static final int MOST_VALUES = 100;

    private final PracticeIndex index;
    private final Hits hits;
    private final Criteria criteria;
    private final PracticeFilter filter;
    private final Sorting sorting;
    private @Nullable List<Float> weights;
    private @Nullable SheetSearch search;
    private @Nullable Found found;

    PracticeList(PracticeIndex index, Hits hits, Criteria criteria, PracticeFilter filter) {
        this.index = index;
        this.hits = hits;
        this.criteria = criteria;
        this.filter = filter;
        this.sorting = sorting(criteria.asked() != null);
    }

    /** Only words make one practice more to the point than another. */
    private static Sorting sorting(boolean byWords) {
        var sorting = Sorting.byDefault(byWords ? "relevance" : "title");
        if (byWords) {
            sorting.key("relevance", "relevance", String.class);
        }
        return sorting.key("title", "title", String.class)
                .key("updatedAt", "updatedAt", String.class)
                .key("createdAt", "createdAt", String.class);
    }

    @Override
    public Sorting sorting() {
        return sorting;
    }

    @Override
    public <T> T reading(Callable<T> reading) {
        try (var present = index.search(criteria, weights, filter.minToken())) {
            search = present;
            found = null;
            return reading.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            search = null;
        }
    }

    @Override
    public List<Row<FoundPractice>> rows(
            List<Sorting.Key> keys, @Nullable List<Object> position, boolean backwards, int max) {
        var present = Objects.requireNonNull(search);
        var order = order(keys);
        var after = position == null ? null : position.subList(1, position.size());
        var result = present.find(order, after, backwards, max, Set.copyOf(filter.facets()));
        found = result;
        var carried = Weights.write(present.weights());
        var rows = new ArrayList<Row<FoundPractice>>();
        var shown = hits.of(present, result.hits(), filter.highlight());
        for (int i = 0; i < shown.size(); i++) {
            rows.add(new Row<>(
                    shown.get(i), position(carried, order, result.hits().get(i))));
        }
        if (backwards) {
            Collections.reverse(rows);
        }
        return rows;
    }

    private static List<Object> position(String carried, SheetOrder order, FieldDoc hit) {
        var position = new ArrayList<Object>(List.of(carried));
        position.addAll(order.position(hit.fields));
        return position;
    }

    private static SheetOrder order(List<Sorting.Key> keys) {
        return new SheetOrder(keys.stream()
                .map(key -> new SheetOrder.Part(Objects.requireNonNull(KEYS.get(key.expression())), key.descending()))
                .toList());
    }

    @Override
    public long total() {
        return Objects.requireNonNull(found).total();
    }

    @Override
    public Optional<String> state() {
        return Objects.requireNonNull(search).fingerprint();
    }

    @Override
    public List<Object> position(List<Sorting.Key> keys, List<String> values) {
        weights = Weights.read(values.get(0));
        var position = new ArrayList<Object>(List.of(values.get(0)));
        position.addAll(order(keys).read(values.subList(1, values.size())));
        return position;
    }

    @Override
    public Map<String, Object> beside(Addresses addresses) {
        var present = Objects.requireNonNull(search);
        var asked = criteria.asked();
        var facets = filter.facets().stream()
                .distinct()
                .map(facet -> counts(present, facet, addresses))
                .toList();
        var beside = new java.util.LinkedHashMap<String, Object>();
        beside.put(
                "search",
                asked == null || filter.q() == null
                        ? null
                        : new Understanding(
                                present.didYouMean(filter.q()).orElse(null),
                                present.corrections(),
                                present.synonyms(),
                                asked.ignored()));
        beside.put("facets", facets);
        return beside;
    }

    private FacetCounts counts(SheetSearch present, Facet facet, Addresses addresses) {
        var chosen = criteria.chosen().getOrDefault(facet, Set.of());
        var counts = Objects.requireNonNull(found).counts().getOrDefault(facet, Map.of());
        var values = counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_VALUES)
                .map(entry -> bucket(present, facet, entry, chosen, addresses))
                .collect(Collectors.toList());
        return new FacetCounts(facet, values, counts.size() - values.size());
    }

    private static Bucket bucket(
            SheetSearch present,
            Facet facet,
            Map.Entry<String, Integer> entry,
            Set<String> chosen,
            Addresses addresses) {
        String value = entry.getKey();
        String label = present.snapshot().label(facet, value);
        return new Bucket(
                value,
                label == null || label.isEmpty() ? null : label,
                entry.getValue(),
                chosen.contains(value),
                addresses.filteredBy(facet.parameter(), value));
    }
}
