package org.croisements.events.seed;

import static org.croisements.events.Calls.DOCUMENTS;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.document;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.session;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The report of the one source and the interview of the other, told again from the API alone. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class DocumentSeedTest {

    private static final String REPORT = DOCUMENTS + "/une-delegation-a-rennes";
    private static final String INTERVIEW = DOCUMENTS + "/portrait-2";

    private String testimony = "";
    private String roundTable = "";

    @BeforeEach
    void tellBothStories() {
        Directory.only();
        add(EVENTS, event("Forum Cités Cap", "2018-06-06", "\"slug\": \"cites-cap-2018\""));
        testimony = add(
                EVENTS + "/cites-cap-2018/sessions", session("Témoignage de CYCONIA", 1, "\"format\": \"TESTIMONY\""));
        add(EVENTS, event("Développement économique et quartiers", "2016-11-03", "\"slug\": \"boulogne-2016\""));
        roundTable = add(
                EVENTS + "/boulogne-2016/sessions",
                session("Deux mondes qui s'ignorent ?", 1, "\"format\": \"ROUND_TABLE\""));
        addReport();
        addPortraits();
    }

    private void addReport() {
        add(DOCUMENTS, document("Une délégation à Rennes", """
                "event": "cites-cap-2018", "publisher": "irev", "body": "Ce que la délégation a vu et entendu",
                "quotes": [
                  {"text": "Les entrepreneurs des quartiers ne sont pas à assigner à leur adresse",
                   "kind": "PARAPHRASE", "speaker": "Siham Hadjam", "affiliation": "CYCONIA", "session": "%s"},
                  {"text": "Beaucoup de structures rencontrent des problèmes de mobilisation", "kind": "VERBATIM"}],
                "takeaways": [
                  {"text": "Méthodologie d'intervention", "themes": ["méthode"]},
                  {"text": "Portage politique", "session": "%s",
                   "practices": ["0197c0de-0000-7000-8000-0000000000aa"]},
                  {"text": "Transversalité"}, {"text": "Mise en commun des acteurs"},
                  {"text": "Être pragmatique et fixer un cap"}]""".formatted(testimony, testimony)));
    }

    private void addPortraits() {
        add(DOCUMENTS, portrait(1, "PUBLISHED", "\"url\": \"https://example.org/premier-portrait\", \"body\": null"));
        add(DOCUMENTS, portrait(2, "PUBLISHED", """
                "section": "Actualités du CNER", "publisher": "cner", "publishedOn": "2016-10-20", "body": null,
                "credits": [{"name": "Noémie Condomines", "role": "INTERVIEWER"},
                            {"name": "Patrice Allais", "role": "INTERVIEWEE", "affiliation": "Rennes Métropole"}],
                "photos": [{"shows": "Patrice Allais", "credit": "CNER"}],
                "questions": [
                  {"question": "Deux mondes qui s'ignorent ?", "answer": "Ils se sont longtemps ignorés"},
                  {"question": "Comment êtes-vous intervenus ?", "answer": "Par une stratégie de territoire"},
                  {"question": "Que vous apporte le réseau Amadeus ?", "answer": "L'échange d'expériences"}],
                "quotes": [{"text": "Les politiques engagées doivent bénéficier au territoire dans sa globalité",
                            "kind": "VERBATIM", "speaker": "Patrice Allais", "session": "%s"}]""".formatted(roundTable)));
        add(DOCUMENTS, portrait(3, "ANNOUNCED", "\"body\": null"));
    }

    private static String portrait(int number, String status, String members) {
        return document("Portrait " + number, """
                "kind": "INTERVIEW", "event": "boulogne-2016", "status": "%s",
                "inSeries": {"series": "rencontre-boulogne", "title": "Rencontre nationale Boulogne-sur-Mer",
                             "number": %d, "of": 3}""".formatted(status, number), members);
    }

    private static ValidatableResponse read(String path) {
        return Api.anonymous().when().get(path).then().statusCode(200);
    }

    @Test
    @DisplayName("A01 the report of a delegation is a document about its event")
    void a01() {
        read(REPORT)
                .body("kind", equalTo("REPORT"))
                .body("event.slug", equalTo("cites-cap-2018"))
                .body("publisher.label", equalTo("IREV"))
                .body("body", equalTo("Ce que la délégation a vu et entendu"));
        read(DOCUMENTS + "?event=cites-cap-2018").body("items.slug", contains("une-delegation-a-rennes"));
    }

    @Test
    @DisplayName("A20 its author is not known")
    void a20() {
        read(REPORT).body("credits", hasSize(0));
    }

    @Test
    @DisplayName("A21 a quote without a speaker")
    void a21() {
        read(REPORT).body("quotes[1].speaker", nullValue()).body("quotes[1].kind", equalTo("VERBATIM"));
    }

    @Test
    @DisplayName("A33 A38 what is kept from the forum, linked to sessions and to the practices drafted from it")
    void a33() {
        read(REPORT)
                .body(
                        "takeaways.text",
                        contains(
                                "Méthodologie d'intervention",
                                "Portage politique",
                                "Transversalité",
                                "Mise en commun des acteurs",
                                "Être pragmatique et fixer un cap"))
                .body("takeaways[1].session", equalTo(testimony))
                .body("takeaways[1].practices.id", contains("0197c0de-0000-7000-8000-0000000000aa"))
                .body("takeaways[1].practices.state", contains("MISSING"));
    }

    @Test
    @DisplayName("A48 a position in another's words")
    void a48() {
        read(REPORT)
                .body("quotes[0].kind", equalTo("PARAPHRASE"))
                .body("quotes[0].speaker", equalTo("Siham Hadjam"))
                .body("quotes[0].session", equalTo(testimony));
    }

    @Test
    @DisplayName("B01 B20 an interview in a section of a publication, and who made it")
    void b01() {
        read(INTERVIEW)
                .body("kind", equalTo("INTERVIEW"))
                .body("section", equalTo("Actualités du CNER"))
                .body("publisher.label", equalTo("CNER"))
                .body("credits.find { it.role == 'INTERVIEWER' }.name", equalTo("Noémie Condomines"))
                .body("photos[0].shows", equalTo("Patrice Allais"));
    }

    @Test
    @DisplayName("B02 the second of three")
    void b02() {
        read(INTERVIEW)
                .body("inSeries.title", equalTo("Rencontre nationale Boulogne-sur-Mer"))
                .body("inSeries.number", equalTo(2))
                .body("inSeries.of", equalTo(3));
    }

    @Test
    @DisplayName("B03 the first portrait is a link away")
    void b03() {
        String first = read(INTERVIEW)
                .body("previous.slug", equalTo("portrait-1"))
                .extract()
                .path("previous.href");

        read(first).body("url", equalTo("https://example.org/premier-portrait"));
    }

    @Test
    @DisplayName("B04 the third is announced, and then published")
    void b04() {
        read(INTERVIEW).body("next.slug", equalTo("portrait-3"));
        read(DOCUMENTS + "/portrait-3").body("status", equalTo("ANNOUNCED"));

        patch(admin(), DOCUMENTS + "/portrait-3", "{\"status\": \"PUBLISHED\", \"body\": \"Le troisième\"}")
                .statusCode(200);
        read(DOCUMENTS + "/portrait-3").body("body", equalTo("Le troisième"));
    }

    @Test
    @DisplayName("B28 three questions and three answers, in order")
    void b28() {
        read(INTERVIEW)
                .body(
                        "questions.question",
                        contains(
                                "Deux mondes qui s'ignorent ?",
                                "Comment êtes-vous intervenus ?",
                                "Que vous apporte le réseau Amadeus ?"))
                .body("questions[0].answer", endsWith("longtemps ignorés"));
    }

    @Test
    @DisplayName("B29 a sentence set apart, word for word")
    void b29() {
        read(INTERVIEW)
                .body("quotes[0].kind", equalTo("VERBATIM"))
                .body("quotes[0].speaker", equalTo("Patrice Allais"));
    }

    @Test
    @DisplayName("B57 the interview was published before the event")
    void b57() {
        String day = read(EVENTS + "/boulogne-2016").extract().path("startsOn");

        read(INTERVIEW).body("publishedOn", lessThan(day));
    }

    @Test
    @DisplayName("W07 a series of interviews leads to the meeting")
    void w07() {
        read(DOCUMENTS + "?series=rencontre-boulogne&sort=title")
                .body("items.slug", contains("portrait-1", "portrait-2", "portrait-3"))
                .body("items.event.slug", contains("boulogne-2016", "boulogne-2016", "boulogne-2016"));
    }

    @Test
    @DisplayName("W08 report, takeaways and quotes after the day")
    void w08() {
        read(REPORT).body("takeaways", hasSize(5)).body("quotes", hasSize(2)).body("status", equalTo("PUBLISHED"));
    }
}
