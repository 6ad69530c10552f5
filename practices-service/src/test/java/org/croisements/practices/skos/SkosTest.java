package org.croisements.practices.skos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.practice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class SkosTest {

    private static final String IMPORTS = "/api/v1/concept-scheme-imports";
    private static final String PILLARS = """
            {"slug": "piliers", "label": {"fr": "Piliers \\"2015\\"", "en": "Pillars"}, "period": {"from": 2015, "to": 2023},
             "source": "Loi 2014-173", "use": "THEME",
             "concepts": [{"notation": "P3", "label": {"fr": "Activité économique", "en": "Economy"},
               "mappings": [{"kind": "CLOSE", "concept": "reseau:economie"},
                            {"kind": "EXACT", "concept": "https://example.org/p3"}]},
              {"notation": "P3.1", "label": {"fr": "Emploi"}, "broader": "P3"},
              {"notation": "P1", "label": {"fr": "Cohésion sociale"}},
              {"notation": "P2", "label": {"fr": "Cadre de vie"}, "broader": "P1"}]}
            """;

    @BeforeEach
    void twoSchemesWithAMapping() {
        Directory.only();
        add(SCHEMES, THEMES);
        add(SCHEMES, PILLARS);
    }

    @ParameterizedTest
    @CsvSource({"ttl, text/turtle", "jsonld, application/ld+json"})
    void whatIsExportedIsImportedAsItWas(String suffix, String type) {
        String document = Api.anonymous()
                .get(SCHEMES + "/piliers." + suffix)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String before = concepts();
        send(type, document).statusCode(201).body("outcome", equalTo("UNCHANGED"));
        delete(admin(), SCHEMES + "/piliers").statusCode(204);

        send(type, document)
                .statusCode(201)
                .body("outcome", equalTo("CREATED"))
                .body("scheme", equalTo("piliers"))
                .body("added", contains("P3", "P3.1", "P1", "P2"));

        assertThat(concepts()).isEqualTo(before);
        Api.anonymous()
                .get(SCHEMES + "/piliers")
                .then()
                .body("label.fr", equalTo("Piliers \"2015\""))
                .body("period.to", equalTo(2023))
                .body("concepts[0].mappings.concept", contains("https://example.org/p3", "reseau:economie"));
    }

    @Test
    void aDryRunTellsAndDoesNothing() {
        String document =
                Api.anonymous().get(SCHEMES + "/piliers.ttl").asString().replace("Emploi", "Travail");

        admin().contentType("text/turtle")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + "?dryRun=true")
                .then()
                .statusCode(201)
                .body("outcome", equalTo("UPDATED"))
                .body("removed", empty());

        Api.anonymous().get(SCHEMES + "/piliers").then().body("concepts[1].label.fr", equalTo("Emploi"));
    }

    @Test
    void aKeyServesOneDocumentTakenInOneWay() {
        String document =
                Api.anonymous().get(SCHEMES + "/piliers.ttl").asString().replace("Emploi", "Travail");
        keyed("", document).statusCode(201).body("outcome", equalTo("UPDATED"));

        keyed("", document)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("outcome", equalTo("UPDATED"));
        keyed("", document.replace("Travail", "Métier"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        keyed("?dryRun=true", document).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        Api.anonymous().get(SCHEMES + "/piliers").then().body("concepts[1].label.fr", equalTo("Travail"));
    }

    @Test
    void aDocumentOfMoreThanFiveMegabytesIsRefused() {
        send("text/turtle", "#".repeat(5_000_001)).statusCode(413).body("code", equalTo("BODY_TOO_LARGE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ceci n'est pas du Turtle",
                "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <urn:a> a skos:Concept .",
                "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <urn:a> a skos:ConceptScheme .",
                "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <urn:a> a skos:ConceptScheme ; skos:prefLabel \"x\"@fr ."
                        + " <urn:b> skos:inScheme <urn:a> ; skos:notation \"no tation\" ; skos:prefLabel \"y\"@fr ."
            })
    void whatIsNoSchemeIsRefused(String document) {
        send("text/turtle", document).statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/context", "file:///etc/passwd", "https://example.org/context"})
    void noContextIsFetched(String address) {
        send("application/ld+json", "{\"@context\": \"" + address + "\", \"@id\": \"urn:a\"}")
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"))
                .body("detail", equalTo("The document is no JSON-LD that can be read without fetching anything"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"@context\": 3}", "{\"@id\": 5}"})
    void whatIsNoJsonLdIsSaidWithoutALineWhereNoneIsKnown(String document) {
        send("application/ld+json", document).statusCode(400).body("detail", equalTo("The document is no JSON-LD"));
    }

    @Test
    void whatStopsBeingTurtleIsSaidWithTheLine() {
        send("text/turtle", "<urn:a> a <urn:b> .\n<urn:a> % <urn:b> .")
                .statusCode(400)
                .body("detail", equalTo("The document stops being Turtle in line 2"));
        send("text/turtle", "<urn:a> a <urn:b> .\n<urn:a> a")
                .statusCode(400)
                .body("detail", equalTo("The document is no Turtle"));
    }

    @Test
    void aMappingNamesWhatIsThere() {
        patch(admin(), SCHEMES + "/piliers", """
                {"concepts": [{"notation": "P3", "label": {"fr": "P3"},
                               "mappings": [{"kind": "EXACT", "concept": "reseau:invented"}]}]}""")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/concepts/0/mappings/0/concept"));
    }

    @Test
    void aSheetUnderSeveralConceptsCountsOnce() {
        add(PRACTICES, practice("Une", "\"themes\": [\"emploi\", \"insertion\"]"));
        add(PRACTICES, practice("Deux", "\"themes\": [\"insertion\", \"numerique\"]"));
        add(PRACTICES, draft("Secrète", "\"themes\": [\"emploi\"]"));

        Api.anonymous()
                .get(SCHEMES + "/reseau/counts")
                .then()
                .statusCode(200)
                .body("practices", equalTo(2))
                .body("concepts.find { it.notation == 'economie' }.practices", equalTo(2))
                .body("concepts.find { it.notation == 'emploi' }.practices", equalTo(2))
                .body("concepts.find { it.notation == 'numerique' }.practices", equalTo(1));
    }

    private static String concepts() {
        return Api.anonymous()
                .get(SCHEMES + "/piliers")
                .then()
                .statusCode(200)
                .extract()
                .path("concepts")
                .toString();
    }

    private static ValidatableResponse keyed(String query, String document) {
        return admin().header("Idempotency-Key", "k1")
                .contentType("text/turtle")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + query)
                .then();
    }

    private static ValidatableResponse send(String type, String document) {
        return admin().contentType(type)
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then();
    }
}
