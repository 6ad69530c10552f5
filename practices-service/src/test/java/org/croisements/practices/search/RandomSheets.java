package org.croisements.practices.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.croisements.practices.index.Facet;
import org.croisements.practices.index.Sheet;
import org.croisements.practices.index.Sheet.GeoPoint;
import org.croisements.practices.index.Sheet.SheetText;
import org.croisements.practices.index.Sheet.Weight;

/** Sheets and searches that chance makes, the same for the same seed. */
final class RandomSheets {

    private static final List<String> WORDS = List.of(
            "médiation",
            "numérique",
            "quartier",
            "emploi",
            "jeunes",
            "habitants",
            "insertion",
            "formation",
            "commerce",
            "rénovation",
            "participation",
            "culture",
            "santé",
            "école",
            "mobilité",
            "jardin",
            "association",
            "logement",
            "entreprise",
            "solidaire",
            "énergie",
            "sport",
            "parents",
            "accompagnement",
            "tiers-lieu",
            "QPV",
            "atelier",
            "femmes",
            "création",
            "coopérative");
    private static final List<UUID> CENTRES = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));

    private final Random chance;

    RandomSheets(long seed) {
        chance = new Random(seed);
    }

    Sheet sheet(UUID id, long version) {
        String title = words(1 + chance.nextInt(5));
        var values = new EnumMap<Facet, Map<String, String>>(Facet.class);
        values.put(Facet.KIND, Map.of(one("PRACTICE", "TOOL", "LEVER", "INSTRUMENT"), ""));
        values.put(Facet.STAGE, Map.of(one("IDEA", "PILOT", "RUNNING", "ENDED"), ""));
        values.put(Facet.THEME, some("theme:", 12, 3));
        values.put(Facet.PUBLIC, some("public", 15, 3));
        values.put(Facet.REGION, some("", 9, 2));
        values.put(Facet.CONTRIBUTOR, some("organisation", 25, 3));
        var seenBy = new HashSet<>(Set.of("centre:" + CENTRES.get(chance.nextInt(3))));
        int publication = chance.nextInt(10);
        if (publication > 0) {
            seenBy.add(Sheet.REVIEWERS);
        }
        if (publication > 1) {
            seenBy.add(Sheet.EVERYBODY);
        }
        var points = chance.nextBoolean()
                ? List.of(new GeoPoint(chance.nextDouble() * 10 - 5, 42 + chance.nextDouble() * 9))
                : List.<GeoPoint>of();
        return new Sheet(
                id,
                version,
                title,
                Instant.ofEpochSecond(chance.nextInt(1_000)),
                Instant.ofEpochSecond(chance.nextInt(1_000)),
                seenBy,
                List.of(
                        new SheetText("title", Weight.TITLE, title),
                        new SheetText("summary", Weight.LEAD, words(chance.nextInt(12))),
                        new SheetText("description", Weight.BODY, words(chance.nextInt(60)))),
                values,
                Map.of(),
                points,
                "{}");
    }

    Criteria criteria() {
        var chosen = new HashMap<Facet, Set<String>>();
        for (Facet facet : List.of(Facet.KIND, Facet.THEME, Facet.REGION, Facet.PUBLIC)) {
            if (chance.nextInt(3) == 0) {
                chosen.put(
                        facet,
                        switch (facet) {
                            case KIND -> Set.of("TOOL", one("PRACTICE", "LEVER"));
                            case THEME -> some("theme:", 12, 2).keySet();
                            case REGION -> some("", 9, 2).keySet();
                            default -> some("public", 15, 2).keySet();
                        });
            }
        }
        chosen.values().removeIf(Set::isEmpty);
        var areas = chance.nextInt(6) == 0 ? List.<Area>of(new Area.Box(-2, 43, 3, 49)) : List.<Area>of();
        return new Criteria(
                chance.nextInt(4) == 0 ? null : org.croisements.practices.query.SearchText.read(query()),
                chance.nextInt(4) == 0
                        ? Set.of(Sheet.EVERYBODY, "centre:" + CENTRES.get(chance.nextInt(3)))
                        : Set.of(Sheet.EVERYBODY),
                chosen,
                Map.of(),
                areas);
    }

    private String query() {
        return switch (chance.nextInt(6)) {
            case 0 -> word() + " OU " + word();
            case 1 -> word() + " -" + word();
            case 2 -> '"' + word() + " " + word() + '"';
            case 3 -> words(3);
            case 4 -> words(2);
            default -> word();
        };
    }

    String word() {
        return WORDS.get(chance.nextInt(WORDS.size()));
    }

    private String words(int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add(word());
        }
        return String.join(" ", words);
    }

    private String one(String... values) {
        return values[chance.nextInt(values.length)];
    }

    private Map<String, String> some(String prefix, int different, int most) {
        var some = new HashMap<String, String>();
        for (int i = chance.nextInt(most + 1); i > 0; i--) {
            String value = prefix + chance.nextInt(different);
            some.put(value, value.toUpperCase(java.util.Locale.ROOT));
        }
        return some;
    }
}
