package org.croisements.practices.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.croisements.kit.reference.Reference;
import org.croisements.kit.reference.ReferenceState;
import org.croisements.practices.contributor.Contributor;
import org.croisements.practices.contributor.ContributorRole;
import org.croisements.practices.index.Facet;
import org.croisements.practices.index.Sheet;
import org.croisements.practices.index.Sheet.GeoPoint;
import org.croisements.practices.index.Sheet.SheetText;
import org.croisements.practices.index.Sheet.Weight;
import org.croisements.practices.nature.PracticeKind;
import org.croisements.practices.nature.PracticeStage;
import org.croisements.practices.outcome.TransferCounts;
import org.croisements.practices.practice.PracticeSummary;
import org.croisements.practices.publication.Publication;
import org.croisements.practices.term.ConceptReference;
import org.croisements.practices.term.Label;
import org.croisements.practices.territory.TerritoryKind;
import org.croisements.practices.territory.TerritoryReference;

/** Sheets made of French words of ours, few of them frequent and most of them rare, as in any language. */
final class Corpus {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

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

    /** Three of a sheet's words, the small ones left out. */
    String standing(Sheet sheet) {
        var all = Stream.of(sheet.texts().get(2).text().split(" ", -1))
                .filter(word -> !SMALL.contains(word))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(all, chance);
        return String.join(" ", all.subList(0, 3));
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
        var contributors = new LinkedHashMap<String, String>();
        some("", 500, 2).keySet().forEach(value -> contributors.put(new UUID(0, Long.parseLong(value)).toString(), ""));
        values.put(Facet.CONTRIBUTOR, contributors);
        return shown(new Sheet(
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
                ""));
    }

    private static Sheet shown(Sheet sheet) {
        try {
            return new Sheet(
                    sheet.id(),
                    sheet.version(),
                    sheet.title(),
                    sheet.createdAt(),
                    sheet.updatedAt(),
                    sheet.seenBy(),
                    sheet.texts(),
                    sheet.values(),
                    sheet.links(),
                    sheet.points(),
                    JSON.writeValueAsString(summary(sheet)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sheet as the list of practices shows it, which is what others are compared with. */
    static PracticeSummary summary(Sheet sheet) {
        return new PracticeSummary(
                sheet.id(),
                "fiche",
                sheet.title(),
                PracticeKind.PRACTICE,
                PracticeStage.RUNNING,
                sheet.texts().get(1).text(),
                values(sheet, Facet.THEME)
                        .map(theme -> new ConceptReference("reseau", theme.substring(7), new Label(theme, null)))
                        .toList(),
                values(sheet, Facet.CONTRIBUTOR)
                        .map(id -> new Contributor(
                                Reference.unseen("organisations", UUID.fromString(id)), ContributorRole.LEAD))
                        .toList(),
                Stream.of(
                                territory(TerritoryKind.REGION, sheet, Facet.REGION),
                                territory(TerritoryKind.DEPARTMENT, sheet, Facet.DEPARTMENT))
                        .toList(),
                values(sheet, Facet.PUBLIC).toList(),
                List.of(),
                TransferCounts.NONE,
                Publication.PUBLISHED,
                Reference.unseen("organisations", new UUID(0, 0)),
                null,
                sheet.updatedAt(),
                null);
    }

    private static TerritoryReference territory(TerritoryKind kind, Sheet sheet, Facet facet) {
        String code = values(sheet, facet).findFirst().orElseThrow();
        return new TerritoryReference(kind, code, null, "", ReferenceState.RESOLVED);
    }

    private static Stream<String> values(Sheet sheet, Facet facet) {
        return sheet.values().getOrDefault(facet, Map.of()).keySet().stream();
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
