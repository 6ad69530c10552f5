package org.croisements.network.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.croisements.network.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every structure keeps the rules of data.inclusion's schema, version 1, whatever the organisation is like. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class StructureTest {

    private static final Predicate<Object> TEXT = String.class::isInstance;
    private static final Predicate<Object> NUMBER = Number.class::isInstance;
    private static final Predicate<Object> WEB_ADDRESS = StructureTest::isWebAddress;

    /** What a field holds where it is not null, and whether it may be null. */
    private record Rule(Predicate<Object> holds, boolean optional) {

        static Rule required(Predicate<Object> holds) {
            return new Rule(holds, false);
        }

        static Rule optional(Predicate<Object> holds) {
            return new Rule(holds, true);
        }

        boolean allows(@Nullable Object value) {
            return value == null ? optional : holds.test(value);
        }
    }

    private static final Map<String, Rule> SCHEMA = Map.ofEntries(
            Map.entry("source", Rule.required(TEXT)),
            Map.entry("id", Rule.required(matching("croisements--.+"))),
            Map.entry("nom", Rule.required(matching("(?s).{2,149}[^.]"))),
            Map.entry("date_maj", Rule.required(StructureTest::isDay)),
            Map.entry("lien_source", Rule.optional(WEB_ADDRESS)),
            Map.entry("siret", Rule.optional(matching("[0-9]{14}"))),
            Map.entry("telephone", Rule.optional(TEXT)),
            Map.entry("courriel", Rule.optional(matching("[^@\\s]+@[^@\\s]+"))),
            Map.entry("site_web", Rule.optional(WEB_ADDRESS)),
            Map.entry("description", Rule.optional(matching("(?s).{50,2000}"))),
            Map.entry("horaires_accueil", Rule.optional(TEXT)),
            Map.entry("accessibilite_lieu", Rule.optional(WEB_ADDRESS)),
            Map.entry("reseaux_porteurs", Rule.optional(StructureTest::areCarriers)),
            Map.entry("adresse", Rule.optional(TEXT)),
            Map.entry("complement_adresse", Rule.optional(TEXT)),
            Map.entry("commune", Rule.optional(TEXT)),
            Map.entry("code_postal", Rule.optional(matching("[0-9]{5}"))),
            Map.entry("code_insee", Rule.optional(matching("\\w{5}"))),
            Map.entry("longitude", Rule.optional(NUMBER)),
            Map.entry("latitude", Rule.optional(NUMBER)));

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void noOrganisationMakesAStructureThatBreaksTheRules() {
        Directory.organisation("Association des longs noms " + "x".repeat(170) + ".");
        Directory.organisation("Fin.", "\"note\": \"Trop court\"");
        Directory.organisation("Long", "\"note\": \"%s\"".formatted("Une phrase. ".repeat(300)));
        Directory.organisation("Etrangère", "\"seat\": {\"postcode\": \"B-1000\", \"city\": \"Bruxelles\"}");
        Directory.organisation(
                "Complète",
                "\"phone\": \"+33 2 40 58 02 03\"",
                "\"email\": \"contact@example.org\"",
                "\"website\": \"https://example.org/a?b=c\"",
                "\"identifiers\": [{\"scheme\": \"SIRET\", \"value\": \"82139915100033\"}]",
                "\"seat\": {\"postcode\": \"44000\", \"city\": \"Nantes\", \"longitude\": -1.5, \"latitude\": 47.2}");
        for (String kind : List.of("PLIE", "EMPLOYMENT_HOUSE", "REGIONAL_COUNCIL", "START_UP")) {
            Directory.add(Directory.ORGANISATIONS, Directory.named("Une " + kind, kind));
        }
        Directory.add(
                Directory.ORGANISATIONS,
                Directory.named("Bastia", "COMMUNE", "\"territory\": {\"kind\": \"COMMUNE\", \"code\": \"2B033\"}"));

        List<Map<String, Object>> structures =
                Directory.read("/api/v1/structures?limit=200").getList("items");

        assertThat(structures).hasSize(10).allSatisfy(structure -> {
            assertThat(structure.keySet()).isEqualTo(SCHEMA.keySet());
            structure.forEach((field, value) -> assertThat(SCHEMA.getOrDefault(field, Rule.required(any -> false))
                            .allows(value))
                    .as("%s: %s", field, value)
                    .isTrue());
        });
    }

    @Test
    void whoseNameIsTooShortForTheSchemaIsNotThere() {
        Directory.organisation("MJ");
        Directory.organisation("MJC");

        assertThat(Directory.read("/api/v1/structures").getList("items.nom")).isEqualTo(List.of("MJC"));
    }

    private static Predicate<Object> matching(String pattern) {
        return value -> value instanceof String text && text.matches(pattern);
    }

    private static boolean isWebAddress(Object value) {
        return value instanceof String text
                && text.length() <= 2083
                && URI.create(text).getHost() != null;
    }

    private static boolean isDay(Object value) {
        return LocalDate.parse(value.toString()).toString().equals(value);
    }

    private static boolean areCarriers(Object value) {
        return value instanceof List<?> carriers
                && Set.of("plie", "maisons-de-l-emploi", "communes", "regions").containsAll(carriers);
    }
}
