package org.croisements.events.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.CHANGES;
import static org.croisements.events.Calls.DOCUMENTS;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.delete;
import static org.croisements.events.Calls.document;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Calls.session;
import static org.croisements.events.Calls.slugs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents, their series and what they say of events. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class DocumentTest {

    @BeforeEach
    void addAMeeting() {
        Directory.only();
        add(EVENTS, event("Rencontre nationale", "2016-11-03", "\"slug\": \"rencontre\""));
    }

    @Test
    void aSeriesLeadsFromOneToTheNextOverItsGaps() {
        portrait("un", 1);
        portrait("quatre", 4);
        portrait("deux", 2);

        assertThat(neighbours("un")).containsExactly(null, "deux");
        assertThat(neighbours("deux")).containsExactly("un", "quatre");
        assertThat(neighbours("quatre")).containsExactly("deux", null);
    }

    @Test
    void whoStandsNextInASeriesIsToldUnderItsNewNameInANewVersion() {
        portrait("un", 1);
        portrait("deux", 2);
        String tag = get("un").header("ETag");

        patch(admin(), DOCUMENTS + "/deux", "{\"slug\": \"second\"}").statusCode(200);

        assertThat(neighbours("un")).containsExactly(null, "second");
        assertThat(get("un").header("ETag")).isNotEqualTo(tag);
        delete(admin(), DOCUMENTS + "/second").statusCode(204);
        assertThat(neighbours("un")).containsExactly(null, null);
    }

    @Test
    void aDraftIsNobodysNeighbour() {
        portrait("un", 1);
        add(DOCUMENTS, document("Deux", "\"slug\": \"deux\"", "\"status\": \"DRAFT\"", place(2)));
        portrait("trois", 3);

        assertThat(neighbours("un")).containsExactly(null, "trois");
        patch(admin(), DOCUMENTS + "/deux", "{\"status\": \"ANNOUNCED\"}").statusCode(200);
        assertThat(neighbours("un")).containsExactly(null, "deux");
        assertThat(neighbours("trois")).containsExactly("deux", null);
    }

    @Test
    void aNumberStandsOnceInASeries() {
        portrait("un", 1);

        post(admin(), DOCUMENTS, document("Autre", place(1))).statusCode(409).body("code", equalTo("NUMBER_TAKEN"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "body": null                                                                        | /body              | REQUIRED
            "body": null, "questions": [{"question": "Quoi ?"}]                                 | /questions         | REQUIRED
            "inSeries": {"series": "s", "title": "S", "number": 4, "of": 3}                     | /inSeries/of       | OUT_OF_RANGE
            "event": "nulle-part"                                                               | /event             | UNKNOWN_REFERENCE
            "publisher": "nulle-part"                                                           | /publisher         | UNKNOWN_REFERENCE
            "quotes": [{"text": "Oui", "kind": "SAID"}]                                         | /quotes/0/kind     | UNKNOWN_VALUE
            "takeaways": [{"text": "Oui", "session": "0197c0de-0000-7000-8000-00000000ffff"}]   | /takeaways/0/session | UNKNOWN_REFERENCE
            """)
    void whatDoesNotFitIsRefusedAtItsPlace(String members, String pointer, String code) {
        post(admin(), DOCUMENTS, document("Faux", members))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void whatIsAnnouncedNeedsNoTextYet() {
        post(admin(), DOCUMENTS, document("À venir", "\"status\": \"ANNOUNCED\"", "\"body\": null"))
                .statusCode(201);
    }

    @Test
    void aQuoteBelongsToASessionOfTheSameEvent() {
        String here = add(EVENTS + "/rencontre/sessions", session("Table ronde", 1));
        add(EVENTS, event("Autre", "2017-01-01", "\"slug\": \"autre\""));
        String quote = "\"quotes\": [{\"text\": \"Oui\", \"kind\": \"PARAPHRASE\", \"session\": \"" + here + "\"}]";

        post(admin(), DOCUMENTS, document("Ici", "\"event\": \"rencontre\"", quote))
                .statusCode(201);
        post(admin(), DOCUMENTS, document("Là", "\"event\": \"autre\"", quote)).statusCode(400);
        post(admin(), DOCUMENTS, document("Nulle part", quote)).statusCode(400);
    }

    @Test
    void whatIsWrittenAboutAHiddenEventIsHiddenToo() {
        String id = portrait("un", 1);

        patch(admin(), EVENTS + "/rencontre", "{\"audience\": \"NETWORK\"}").statusCode(200);

        Api.anonymous().when().get(DOCUMENTS + "/un").then().statusCode(404);
        assertThat(slugs(DOCUMENTS)).isEmpty();
        assertThat(lastChange(id)).isEqualTo("HIDDEN");
        patch(admin(), EVENTS + "/rencontre", "{\"audience\": \"PUBLIC\"}").statusCode(200);
        assertThat(lastChange(id)).isEqualTo("CHANGED");
        assertThat(slugs(DOCUMENTS)).containsExactly("un");
    }

    @Test
    void aRenamedEventIsCalledByItsNewName() {
        portrait("un", 1);
        String tag = get("un").header("ETag");

        patch(admin(), EVENTS + "/rencontre", "{\"title\": \"Rencontre de Boulogne\"}")
                .statusCode(200);

        var found = get("un");
        assertThat(found.<String>path("event.label")).isEqualTo("Rencontre de Boulogne");
        assertThat(found.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void anEventStaysWhileSomethingIsWrittenAboutIt() {
        portrait("un", 1);

        delete(admin(), EVENTS + "/rencontre").statusCode(409).body("code", equalTo("RECORD_IN_USE"));
    }

    @Test
    void theFeedTellsOfDocuments() {
        String id = portrait("un", 1);
        add(DOCUMENTS, document("Brouillon", "\"status\": \"DRAFT\"", "\"slug\": \"brouillon\""));

        Api.anonymous()
                .when()
                .get(CHANGES + "?type=document")
                .then()
                .body("items.id", hasItem(id))
                .body("items.slug", not(hasItem("brouillon")));
        delete(admin(), DOCUMENTS + "/un").statusCode(204);
        assertThat(lastChange(id)).isEqualTo("DELETED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind=REPORT             | rapport
            kind=INTERVIEW          | un
            event=rencontre         | un
            series=portraits        | un
            publisher=cner          | rapport
            status=PUBLISHED&limit=5 | rapport un
            q=economie ecrit        | rapport
            q=noemie                | un
            """)
    void documentsAreFound(String query, String found) {
        portrait("un", 1);
        add(DOCUMENTS, document("Économie : ce qui s'écrit", """
                "slug": "rapport", "publisher": "cner\""""));

        assertThat(slugs(DOCUMENTS + "?" + query)).containsExactly(found.split(" ", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "publisher"})
    void anUnknownIdFindsNothingAndAnUnknownSlugIsNamed(String filter) {
        portrait("un", 1);

        assertThat(slugs(DOCUMENTS + "?" + filter + "=0197c0de-0000-7000-8000-00000000ffff"))
                .isEmpty();
        Api.anonymous()
                .when()
                .get(DOCUMENTS + "?" + filter + "=nulle-part")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.parameter", contains(filter));
    }

    @Test
    void newDocumentsAreNews() {
        portrait("un", 1);

        Api.anonymous()
                .when()
                .get(DOCUMENTS + ".jsonfeed")
                .then()
                .statusCode(200)
                .body("items[0].authors[0].name", equalTo("Noémie Condomines"));
        assertThat(Api.anonymous().when().get(DOCUMENTS + ".atom").asString()).contains("<title>un</title>");
    }

    @Test
    void aDocumentWithoutAnAuthorIsAnonymous() {
        add(DOCUMENTS, document("Compte rendu", "\"slug\": \"compte-rendu\""));

        get("compte-rendu").then().body("credits", equalTo(List.of())).body("inSeries", nullValue());
    }

    private static String portrait(String slug, int number) {
        add(DOCUMENTS, document(slug, """
                        "slug": "%s", "kind": "INTERVIEW", "event": "rencontre",
                        "credits": [{"name": "Noémie Condomines", "role": "INTERVIEWER"}]""".formatted(slug), place(number)));
        return get(slug).path("id");
    }

    private static String place(int number) {
        return "\"inSeries\": {\"series\": \"portraits\", \"title\": \"Portraits\", \"number\": " + number + "}";
    }

    private static io.restassured.response.Response get(String slug) {
        return Api.anonymous().when().get(DOCUMENTS + "/" + slug);
    }

    private static List<String> neighbours(String slug) {
        var found = get(slug);
        return java.util.Arrays.asList(found.path("previous.slug"), found.path("next.slug"));
    }

    private static String lastChange(String id) {
        List<String> operations = Api.anonymous()
                .when()
                .get(CHANGES + "?type=document&limit=1000")
                .path("items.findAll { it.id == '" + id + "' }.operation");
        return operations.get(operations.size() - 1);
    }
}
