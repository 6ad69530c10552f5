package org.croisements.practices.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the two sources tell of practices, in the demonstration data and in what their readers did with it. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeSeedTest {

    private static final Path DEMO = Path.of("../suite/src/main/resources/demo");
    private static final Path IDS = Path.of("src/test/resources/seed/ids.txt");
    private static final Path TABLE = Path.of("src/test/resources/seed/seeds.csv");

    private static boolean told;

    @BeforeEach
    void tellBothSources() throws IOException {
        if (!told) {
            Directory.only();
            directory(read("practices.json"));
            read("concept-schemes.json").forEach(scheme -> add(SCHEMES, scheme.toString()));
            read("practices.json").forEach(practice -> add(PRACTICES, practice.toString()));
            tellTheRest();
            told = true;
        }
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "/seed/seeds.csv", delimiter = '|', numLinesToSkip = 1)
    void theSourcesAreToldAgain(String id, String path, String where, String expected) {
        var answer = admin().get("/api/v1/" + path);

        assertThat(answer.statusCode()).as(id).isEqualTo(200);
        assertThat(String.valueOf(answer.jsonPath().<Object>get(where))).as(id).contains(expected);
    }

    @Test
    void noRowOfTheInventoryIsForgotten() throws IOException {
        var told = new TreeSet<String>();
        Files.readAllLines(TABLE).stream()
                .skip(1)
                .forEach(line -> told.add(line.substring(0, line.indexOf('|')).strip()));

        assertThat(told).containsExactlyElementsOf(new TreeSet<>(Files.readAllLines(IDS)));
    }

    /** What is no sheet of the demonstration data: plans, uses, what others did with it, and one whole life. */
    private static void tellTheRest() {
        add(PRACTICES, """
                {"slug": "potentiel-d-accueil", "title": "Potentiel d'accueil d'activités et représentations",
                 "kind": "PRACTICE", "stage": "IDEA", "publication": "PUBLISHED", "owner": "rennes-metropole"}""");
        add(PRACTICES, """
                {"slug": "actions-de-proximite", "title": "Actions de proximité en accès à l'emploi et insertion",
                 "kind": "PRACTICE", "stage": "RUNNING", "publication": "DRAFT", "owner": "rennes-metropole",
                 "actors": ["plie", "maison-de-l-emploi"]}""");
        become("IN_REVIEW", "Témoignage recueilli");
        patch(
                Api.anonymous().auth().oauth2(Issuer.tokenOfCentre(Role.MODERATOR, null)),
                PRACTICES + "/actions-de-proximite",
                "{\"publication\": \"PUBLISHED\", \"reason\": \"Relue\"}");
        add(PRACTICES + "/actions-de-proximite/transfers", """
                {"outcome": "REPRODUCED", "adopter": "irev", "territory": {"kind": "COMMUNE", "code": "59350"},
                 "owner": "irev", "evidenceLevel": "TESTIMONY",
                 "sources": [{"label": "CNER, entretien avec Patrice Allais (2/3)"}]}""");
        add(PRACTICES + "/caq-rennes/reuses", """
                {"purpose": "NEGOTIATION", "organisation": "rennes-metropole", "owner": "rennes-metropole",
                 "counterparts": ["ANRU", "Caisse des Dépôts"],
                 "agreement": {"kind": "PREFIGURATION_PROTOCOL", "parties": ["ANRU", "Caisse des Dépôts"],
                   "title": "Protocole de préfiguration des projets de renouvellement urbain",
                   "strand": "Volet ingénierie « développement économique »"},
                 "sources": [{"label": "CNER, entretien avec Patrice Allais (2/3)"}]}""");
        become("ARCHIVED", "Le PLIE a changé");
        showInASession("garage-numerique");
    }

    private static void become(String publication, String reason) {
        patch(
                        admin(),
                        PRACTICES + "/actions-de-proximite",
                        "{\"publication\": \"" + publication + "\", \"reason\": \"" + reason + "\"}")
                .statusCode(200);
    }

    /** As if the feed of events had told of a workshop of the forum. */
    private static void showInASession(String practice) {
        String id = admin().get(PRACTICES + "/" + practice).jsonPath().getString("id");
        var event = UUID.randomUUID();
        put("event", event, "cites-cap-2018", "Forum Cités Cap", "{}");
        put("session", UUID.randomUUID(), null, null, """
                {"title": "Présentation d'expériences", "eventId": "%s", "practices": [{"id": "%s"}]}""".formatted(event, id));
    }

    private static void put(String type, UUID id, String slug, String label, String data) {
        try (var connection = Database.connect();
                var insert = connection.prepareStatement("""
                        insert into replica (source, type, id, slug, label, data, version, generation)
                        values ('events', ?, ?, ?, ?, ?::jsonb, 1, 1)""")) {
            insert.setString(1, type);
            insert.setObject(2, id);
            insert.setString(3, slug);
            insert.setString(4, label);
            insert.setString(5, data);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the organisations known that the sheets name. */
    private static void directory(JsonNode practices) {
        Map<String, String> names = new TreeMap<>();
        practices.forEach(practice -> {
            names.put(practice.path("owner").asText(), practice.path("owner").asText());
            practice.path("contributors").findValuesAsText("organisation").forEach(slug -> names.put(slug, slug));
        });
        names.put("cyconia", "CYCONIA");
        names.keySet().removeAll(List.of("reso-villes", "irev", "cner", "oriv"));
        names.forEach((slug, name) -> Directory.organisation(UUID.randomUUID(), slug, name));
    }

    private static JsonNode read(String file) throws IOException {
        return new ObjectMapper().readTree(DEMO.resolve(file).toFile());
    }
}
