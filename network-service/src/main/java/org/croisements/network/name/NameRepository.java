package org.croisements.network.name;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.croisements.kit.page.ListQuery;
import org.croisements.kit.page.Slugs;
import org.croisements.kit.page.Words;
import org.jspecify.annotations.Nullable;

/** Every query on the names of organisations: their words, and what was meant by one that is misspelt. */
@ApplicationScoped
public class NameRepository {

    /** The most that a misspelt word is taken for, and how near it must be, from 0 to 1. */
    private static final int MOST = 3;

    private static final double NEAR = 0.4;

    private static final int LONGEST_LOOKED_UP = 12;

    /** Longer names are rarely written together. */
    private static final int LONGEST_IN_ONE = 20;

    private final EntityManager entities;

    NameRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** What to search names for. */
    public @Nullable NameSearch search(@Nullable String text) {
        var exact = NameSearch.of(text);
        if (text == null || exact == null || isFound(exact)) {
            return exact;
        }
        String whole = exact.standing().get(0);
        var words = Words.of(text);
        var unknown = unknown(words, whole);
        var standing = new ArrayList<String>();
        var misspelt = new ArrayList<List<String>>();
        for (var word : words) {
            var near = unknown.getOrDefault(word, List.of());
            if (near.isEmpty() || (!word.equals(whole) && isFound(new NameSearch(List.of(word), List.of())))) {
                standing.add(word);
            } else {
                misspelt.add(near);
            }
        }
        return misspelt.isEmpty() ? exact : new NameSearch(standing, misspelt);
    }

    /**
     * Those of the words that no name is known to have, with the words nearest to each, the nearest first; {@code whole} is
     * what no name has.
     */
    @SuppressWarnings("unchecked") // native queries know no types
    private Map<String, List<String>> unknown(List<String> words, String whole) {
        var asked = words.stream().filter(NameSearch::mayHaveTypo).toArray(String[]::new);
        if (asked.length == 0) {
            return Map.of();
        }
        List<Tuple> rows = entities.createNativeQuery("""
                        select asked.word as asked, near.word as near
                        from unnest(cast(:words as text[])) as asked(word), lateral (
                            select word, similarity(word, asked.word) as nearness
                            from organisation_word
                            where word % asked.word and similarity(word, asked.word) >= :near
                              and (asked.word = :whole or not exists (
                                  select from organisation_word known join organisation o on o.id = known.holder
                                  where known.word = asked.word and o.merged_into_id is null
                                    and position(known.word in o.search_text) > 0))
                            order by nearness desc, word limit :most) as near
                        order by asked.word, nearness desc, near.word
                        """, Tuple.class)
                .setParameter("words", asked)
                .setParameter("whole", whole)
                .setParameter("near", NEAR)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("asked", String.class),
                        Collectors.mapping(row -> row.get("near", String.class), Collectors.toList())));
    }

    private boolean isFound(NameSearch search) {
        var query = entities.createQuery(
                "select 1 from Organisation o where o.mergedInto is null and " + condition(search), Integer.class);
        parameters(search).forEach(query::setParameter);
        return !query.setMaxResults(1).getResultList().isEmpty();
    }

    /** Keeps of a list of organisations called {@code o} what has a name that is searched for. */
    public static <E> ListQuery<E> where(ListQuery<E> query, @Nullable NameSearch search) {
        return search == null ? query : query.where(condition(search), parameters(search));
    }

    /**
     * What is rare is looked up in the index, which costs the more the longer and the more common a text is: what is
     * misspelt or, where nothing is, the end of what must stand there, since names tell themselves apart by their ends. The
     * sign lets the database expect few hits, so that it does not read the list in its order until it has a page full.
     */
    private static String condition(NameSearch search) {
        var conditions = new ArrayList<String>();
        for (int i = 0; i < search.standing().size(); i++) {
            conditions.add("sign(locate(:standing" + i + ", o.searchText)) = 1");
        }
        for (int i = 0; i < search.near().size(); i++) {
            int group = i;
            conditions.add(IntStream.range(0, search.near().get(i).size())
                    .mapToObj(j -> "o.searchText like :near" + group + "_" + j)
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (search.near().isEmpty()) {
            conditions.add("o.searchText like :end");
        }
        return String.join(" and ", conditions);
    }

    private static Map<String, String> parameters(NameSearch search) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < search.standing().size(); i++) {
            values.put("standing" + i, search.standing().get(i));
        }
        for (int i = 0; i < search.near().size(); i++) {
            for (int j = 0; j < search.near().get(i).size(); j++) {
                values.put("near" + i + "_" + j, part(search.near().get(i).get(j)));
            }
        }
        if (search.near().isEmpty()) {
            String text = search.standing().get(0);
            values.put("end", part(text.substring(Math.max(0, text.length() - LONGEST_LOOKED_UP))));
        }
        return values;
    }

    /** Letters and digits only, so that nothing in them is a pattern. */
    private static String part(String text) {
        return "%" + text + "%";
    }

    /**
     * Keeps the words of an organisation's names in mind, and that it has those of which no other is known to. In one order
     * for all, so that none wait for each other.
     */
    public void learn(UUID holder, List<String> names) {
        var words = names.stream()
                .flatMap(name -> Stream.concat(
                        Words.of(name).stream(),
                        Stream.of(Slugs.searchable(name)).filter(whole -> whole.length() <= LONGEST_IN_ONE)))
                .filter(NameSearch::mayHaveTypo)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        entities.createNativeQuery("""
                        insert into organisation_word (word, holder)
                        select said, :holder from unnest(cast(:words as text[])) as said
                        where not exists (
                            select from organisation_word known join organisation o on o.id = known.holder
                            where known.word = said and o.merged_into_id is null
                              and position(said in o.search_text) > 0)
                        order by said on conflict (word) do update set holder = excluded.holder
                        """)
                .setParameter("holder", holder)
                .setParameter("words", words)
                .executeUpdate();
    }
}
