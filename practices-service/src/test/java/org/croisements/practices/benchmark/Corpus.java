package org.croisements.practices.benchmark;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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

/** Sheets made of French words of ours, few of them frequent and most of them rare, as in any language. */
final class Corpus {

    private static final List<String> ROOTS = List.of(
            "quartier",
            "emploi",
            "habitant",
            "jeune",
            "numérique",
            "médiation",
            "insertion",
            "formation",
            "commerce",
            "logement",
            "école",
            "santé",
            "culture",
            "sport",
            "mobilité",
            "jardin",
            "association",
            "entreprise",
            "énergie",
            "parent",
            "accompagnement",
            "atelier",
            "femme",
            "création",
            "coopérative",
            "rénovation",
            "participation",
            "marché",
            "bailleur",
            "citoyen",
            "collège",
            "stage",
            "artisan",
            "recyclerie",
            "cuisine",
            "lecture",
            "musique",
            "théâtre",
            "vélo",
            "transport",
            "sécurité",
            "propreté",
            "lien",
            "voisin",
            "senior",
            "enfant",
            "crèche",
            "garage",
            "fabrique",
            "réseau",
            "compétence",
            "métier",
            "apprentissage",
            "alternance",
            "mentorat",
            "tutorat",
            "réussite",
            "orientation",
            "décrochage",
            "autonomie",
            "budget",
            "concertation",
            "diagnostic",
            "expérience",
            "immeuble",
            "copropriété",
            "façade",
            "placette",
            "chantier",
            "voirie",
            "potager",
            "compost",
            "abeille",
            "rivière");
    private static final List<String> BEGINNINGS = List.of(
            "", "re", "co", "auto", "inter", "micro", "multi", "sous", "sur", "pré", "anti", "éco", "péri", "bio");
    private static final List<String> ENDINGS = List.of(
            "", "s", "ment", "age", "eur", "euse", "ier", "ière", "al", "ale", "iste", "isme", "ité", "able", "if");
    private static final List<String> SMALL = List.of(
            "de", "la", "le", "les", "des", "du", "et", "pour", "dans", "avec", "une", "un", "en", "sur", "par");

    private final Random chance;
    private final double[] cumulated;
    private final String[] words;

    Corpus(long seed) {
        chance = new Random(seed);
        words = new String[ROOTS.size() * BEGINNINGS.size() * ENDINGS.size()];
        int at = 0;
        for (String ending : ENDINGS) {
            for (String beginning : BEGINNINGS) {
                for (String root : ROOTS) {
                    words[at++] = beginning + root + ending;
                }
            }
        }
        cumulated = new double[words.length];
        double sum = 0;
        for (int i = 0; i < words.length; i++) {
            sum += 1.0 / (i + 20);
            cumulated[i] = sum;
        }
    }

    /** A word, the frequent ones more often. */
    String word() {
        double at = chance.nextDouble() * cumulated[cumulated.length - 1];
        int found = java.util.Arrays.binarySearch(cumulated, at);
        return words[Math.min(words.length - 1, found < 0 ? -found - 1 : found)];
    }

    String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ");
            if (i % 3 == 1) {
                text.append(SMALL.get(chance.nextInt(SMALL.size()))).append(' ');
            }
            text.append(word());
        }
        return text.toString();
    }

    Sheet sheet(int number) {
        String title = words(3 + chance.nextInt(4));
        String summary = words(12 + chance.nextInt(8));
        String body = words(40 + chance.nextInt(60));
        var values = new EnumMap<Facet, Map<String, String>>(Facet.class);
        values.put(Facet.KIND, Map.of("KIND" + chance.nextInt(4), ""));
        values.put(Facet.STAGE, Map.of("STAGE" + chance.nextInt(6), ""));
        values.put(Facet.THEME, some("reseau:", 60, 3));
        values.put(Facet.PUBLIC, some("public", 200, 2));
        values.put(Facet.REGION, some("R", 18, 1));
        values.put(Facet.DEPARTMENT, some("D", 101, 1));
        values.put(Facet.CONTRIBUTOR, some("o", 500, 2));
        return new Sheet(
                new UUID(number, number * 31L),
                0,
                title,
                Instant.ofEpochSecond(1_500_000_000L + number),
                Instant.ofEpochSecond(1_600_000_000L + chance.nextInt(100_000_000)),
                number % 20 == 0 ? Set.of("centre:" + number % 7) : Set.of(Sheet.EVERYBODY, "centre:" + number % 7),
                List.of(
                        new SheetText("title", Weight.TITLE, title),
                        new SheetText("summary", Weight.LEAD, summary),
                        new SheetText("description", Weight.BODY, body)),
                values,
                Map.of(),
                List.of(new GeoPoint(chance.nextDouble() * 12 - 4, 42 + chance.nextDouble() * 9)),
                "{\"id\":\"%s\",\"title\":\"%s\",\"summary\":\"%s\"}"
                        .formatted(new UUID(number, number * 31L), title, summary));
    }

    private Map<String, String> some(String prefix, int different, int most) {
        var some = new LinkedHashMap<String, String>();
        for (int i = 1 + chance.nextInt(most); i > 0; i--) {
            // The first values are more frequent, as they are in life.
            int value = (int) (different * Math.pow(chance.nextDouble(), 2));
            some.put(prefix + value, "");
        }
        return some;
    }
}
