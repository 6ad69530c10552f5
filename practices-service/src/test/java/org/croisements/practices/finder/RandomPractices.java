package org.croisements.practices.finder;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.croisements.practices.Calls;

/** Practices and searches that chance makes, the same for the same seed. */
final class RandomPractices {

    private static final List<String> WORDS = List.of(
            "médiation",
            "quartier",
            "emploi",
            "jeunes",
            "formation",
            "commerce",
            "culture",
            "école",
            "jardin",
            "sport");
    private static final List<String> KINDS = List.of("PRACTICE", "TOOL", "INSTRUMENT", "LEVER");
    private static final List<String> STAGES = List.of("IDEA", "PILOT", "RUNNING", "ENDED");
    private static final List<String> THEMES =
            List.of("reseau:economie", "reseau:emploi", "reseau:insertion", "reseau:numerique");
    private static final List<String> CENTRES = List.of("irev", "cner", "oriv", "reso-villes");
    private static final List<String> PUBLICS = List.of("Femmes", "Jeunes", "Séniors");
    private static final List<String> COMMUNES = List.of("35238", "59350", "97608");
    private static final List<String> REGIONS = List.of("53", "32", "06");

    private final Random chance;

    RandomPractices(long seed) {
        chance = new Random(seed);
    }

    /** So many practices as lines of an import, numbered from one on. */
    String lines(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(this::line).collect(Collectors.joining("\n"));
    }

    private String line(int number) {
        String kind = one(KINDS);
        return Calls.practice(
                        words(1 + chance.nextInt(4)) + " " + number,
                        "\"externalId\": {\"scheme\": \"hasard\", \"value\": \"" + number + "\"}",
                        "\"kind\": \"" + kind + "\"",
                        "\"stage\": \"" + one(STAGES) + "\"",
                        "\"summary\": \"" + words(1 + chance.nextInt(8)) + "\"",
                        "\"description\": \"" + words(1 + chance.nextInt(20)) + "\"",
                        "\"themes\": " + some(THEMES),
                        "\"publics\": " + some(PUBLICS),
                        "\"contributors\": [{\"organisation\": \"" + one(CENTRES) + "\", \"role\": \"LEAD\"}]",
                        "\"territories\": [{\"kind\": \"COMMUNE\", \"code\": \"" + one(COMMUNES) + "\"}]")
                .replace("\n", " ");
    }

    /** Words and filters as they stand in an address, or neither. */
    String search() {
        var search = new StringBuilder(words());
        addSome(search, "kind", KINDS, 2);
        addSome(search, "theme", THEMES, 2);
        addSome(search, "region", REGIONS, 2);
        addSome(search, "contributor", CENTRES, 1);
        return search.toString();
    }

    /** Words as they stand in an address, or none. */
    String words() {
        String q =
                switch (chance.nextInt(6)) {
                    case 0 -> word() + " OU " + word();
                    case 1 -> word() + " -" + word();
                    case 2 -> '"' + word() + " " + word() + '"';
                    case 3 -> words(2);
                    case 4 -> word();
                    default -> "";
                };
        return q.isEmpty() ? "" : "&q=" + encoded(q);
    }

    String word() {
        return one(WORDS);
    }

    private void addSome(StringBuilder search, String parameter, List<String> values, int most) {
        if (chance.nextInt(3) == 0) {
            for (int i = chance.nextInt(most); i >= 0; i--) {
                search.append('&').append(parameter).append('=').append(encoded(one(values)));
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining(" "));
    }

    private String some(List<String> values) {
        return values.stream()
                .filter(value -> chance.nextInt(3) == 0)
                .map(value -> '"' + value + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** One of them, where there is any. */
    <T> List<T> oneOf(List<T> values) {
        return values.isEmpty() ? List.of() : List.of(values.get(chance.nextInt(values.size())));
    }

    private String one(List<String> values) {
        return values.get(chance.nextInt(values.size()));
    }
}
