package org.croisements.practices.practice;

import static org.croisements.practices.Calls.PILLARS;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.SCHEMES;
import static org.croisements.practices.Calls.THEMES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
import static org.croisements.practices.Calls.delete;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.patch;
import static org.croisements.practices.Calls.post;
import static org.croisements.practices.Calls.practice;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeResourceTest {

    /** A practice with a value in every field. */
    private static final String WHOLE = """
            {"slug": "caq-rennes", "title": "Centre d'affaires de quartiers", "alternateTitles": ["Pépinière"],
             "kind": "PRACTICE", "stage": "RUNNING", "summary": "Des locaux.", "problem": "Peu vus",
             "answer": "Accueillir", "description": "Deux\\nlignes.", "partOf": "plan-emploi",
             "contributors": [{"organisation": "reso-villes", "role": "LEAD"},
                              {"organisation": "0197c0de-0000-7000-8000-000000000002", "role": "FUNDER"}],
             "territories": [{"kind": "COMMUNE", "code": "35238"}, {"kind": "QPV", "code": "QN99999N"}],
             "themes": ["numerique", "reseau:1"], "publics": ["porteurs de projets"], "methods": ["de pair à pair"],
             "obstacles": ["image des quartiers"], "components": [{"title": "Bourse aux stages", "description": "x"}],
             "sites": [{"name": "Villejean", "qpv": "QN03502M", "openedOn": "2011", "status": "OPEN"},
                       {"name": "Maurepas", "status": "ENVISAGED"}],
             "fundings": [{"instrument": "ITI", "programme": "2021-2027", "managingAuthority": "Région",
                           "intermediateBody": "MEL", "amountEuros": 37000000, "certainty": "STATED", "note": "60 %"}],
             "startedOn": "2011", "endedOn": "2019-12", "publication": "PUBLISHED", "owner": "irev",
             "sources": [{"label": "CNER, entretien", "url": "https://example.org/entretien"}],
             "claims": [{"field": "startedOn", "value": "2011", "source": "la presse", "certainty": "DERIVED"}]}
            """;

    @BeforeEach
    void knowTheDirectoryAndTheThemes() {
        Directory.only();
        add(SCHEMES, THEMES);
        add(SCHEMES, PILLARS);
        add(PRACTICES, practice("Plan Emploi"));
    }

    @Test
    void everythingOfAPracticeIsKept() {
        post(admin(), PRACTICES, WHOLE)
                .statusCode(201)
                .header("Location", matchesPattern("http://[^/]+/api/v1/practices/caq-rennes"))
                .header("ETag", "\"0\"");

        Api.anonymous()
                .when()
                .get(PRACTICES + "/caq-rennes")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("slug", equalTo("caq-rennes"))
                .body("formerSlugs", empty())
                .body("title", equalTo("Centre d'affaires de quartiers"))
                .body("alternateTitles", contains("Pépinière"))
                .body("kind", equalTo("PRACTICE"))
                .body("stage", equalTo("RUNNING"))
                .body("summary", equalTo("Des locaux."))
                .body("problem", equalTo("Peu vus"))
                .body("answer", equalTo("Accueillir"))
                .body("description", equalTo("Deux\nlignes."))
                .body("partOf.slug", equalTo("plan-emploi"))
                .body("partOf.label", equalTo("Plan Emploi"))
                .body("partOf.state", equalTo("RESOLVED"))
                .body("parts", empty())
                .body("contributors.role", contains("LEAD", "FUNDER"))
                .body("contributors.organisation.slug", contains("reso-villes", "irev"))
                .body("contributors.organisation.label", contains("RésO Villes", "IREV"))
                .body("contributors[1].organisation.href", equalTo("/api/v1/organisations/" + Directory.IREV))
                .body("territories.kind", contains("COMMUNE", "QPV"))
                .body("territories.label", contains("Rennes", null))
                .body("territories.state", contains("RESOLVED", "MISSING"))
                .body("territories[0].href", equalTo("/api/v1/territories/commune/35238"))
                .body("themes.scheme", contains("reseau", "reseau"))
                .body("themes.notation", contains("numerique", "1"))
                .body("themes[0].label.fr", equalTo("Numérique"))
                .body("themes[0].label.en", equalTo("Digital"))
                .body("publics", contains("porteurs de projets"))
                .body("methods", contains("de pair à pair"))
                .body("obstacles", contains("image des quartiers"))
                .body("components[0].title", equalTo("Bourse aux stages"))
                .body("components[0].description", equalTo("x"))
                .body("sites.name", contains("Villejean", "Maurepas"))
                .body("sites[0].qpv", equalTo("QN03502M"))
                .body("sites[0].openedOn", equalTo("2011"))
                .body("sites[1].status", equalTo("ENVISAGED"))
                .body("fundings[0].instrument", equalTo("ITI"))
                .body("fundings[0].programme", equalTo("2021-2027"))
                .body("fundings[0].managingAuthority", equalTo("Région"))
                .body("fundings[0].intermediateBody", equalTo("MEL"))
                .body("fundings[0].amountEuros", equalTo(37_000_000))
                .body("fundings[0].certainty", equalTo("STATED"))
                .body("fundings[0].note", equalTo("60 %"))
                .body("startedOn", equalTo("2011"))
                .body("endedOn", equalTo("2019-12"))
                .body("publication", equalTo("PUBLISHED"))
                .body("owner.slug", equalTo("irev"))
                .body("sources[0].label", equalTo("CNER, entretien"))
                .body("claims[0].certainty", equalTo("DERIVED"))
                .body("version", equalTo(0));
    }

    @Test
    void aPracticeNeedsNoMoreThanATitleAndWhatItIs() {
        String slug = add(PRACTICES, practice("Garage du numérique"));

        Api.anonymous()
                .when()
                .get(PRACTICES + "/" + slug)
                .then()
                .statusCode(200)
                .body("slug", equalTo("garage-du-numerique"))
                .body("summary", nullValue())
                .body("themes", empty())
                .body("owner.slug", equalTo("reso-villes"));
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        add(PRACTICES, WHOLE);

        patch(
                        admin(),
                        PRACTICES + "/caq-rennes",
                        "{\"stage\": \"SCALED\", \"endedOn\": null, \"themes\": [\"emploi\"]}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("stage", equalTo("SCALED"))
                .body("endedOn", nullValue())
                .body("themes.notation", contains("emploi"))
                .body("title", equalTo("Centre d'affaires de quartiers"))
                .body("contributors.organisation.slug", contains("reso-villes", "irev"))
                .body("owner.slug", equalTo("irev"));
    }

    @Test
    void aPatchThatSaysTheSameInOtherWordsMakesNoNewVersion() {
        add(PRACTICES, WHOLE);

        patch(admin(), PRACTICES + "/caq-rennes", """
                        {"themes": ["reseau:numerique", "reseau:1"], "owner": "irev", "partOf": "plan-emploi",
                         "contributors": [{"organisation": "reso-villes", "role": "LEAD"},
                                          {"organisation": "irev", "role": "FUNDER"}]}
                        """).statusCode(200).header("ETag", "\"0\"");
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        add(PRACTICES, practice("Garage"));
        patch(admin(), PRACTICES + "/garage", "{\"slug\": \"garage-numerique\"}")
                .statusCode(200)
                .body("formerSlugs", contains("garage"));

        Api.anonymous()
                .redirects()
                .follow(false)
                .when()
                .get(PRACTICES + "/garage")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/practices/garage-numerique"));
    }

    @Test
    void aSlugIsGivenOnce() {
        add(PRACTICES, practice("Garage"));

        post(admin(), PRACTICES, practice("Garage")).statusCode(409).body("code", equalTo("SLUG_TAKEN"));
    }

    @Test
    void aThemeThatStandsInSeveralSchemesMustBeSaidWithItsScheme() {
        post(admin(), PRACTICES, practice("Garage", "\"themes\": [\"numerique\", \"1\"]"))
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"))
                .body("errors.pointer", contains("/themes/1"))
                .body("errors.code", contains("AMBIGUOUS_REFERENCE"))
                .body("errors[0].detail", equalTo("\"1\" stands in several schemes; say which: piliers:1, reseau:1"));
    }

    @Test
    void everyReferenceThatNamesNothingIsTold() {
        post(
                        admin(),
                        PRACTICES,
                        practice(
                                "Garage",
                                "\"themes\": [\"numerik\"]",
                                "\"partOf\": \"plan-emplois\"",
                                "\"contributors\": [{\"organisation\": \"reso-vile\", \"role\": \"LEAD\"}]"))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.pointer", contains("/contributors/0/organisation", "/themes/0", "/partOf"))
                .body(
                        "errors.detail",
                        contains(
                                "There is no organisation \"reso-vile\"; did you mean reso-villes?",
                                "There is no concept \"numerik\"; did you mean numerique?",
                                "There is no practice \"plan-emplois\"; did you mean plan-emploi?"));
    }

    @Test
    void whatStandsTwiceInAListIsAFault() {
        post(
                        admin(),
                        PRACTICES,
                        practice(
                                "Garage",
                                "\"themes\": [\"numerique\", \"reseau:numerique\"]",
                                "\"territories\": [{\"kind\": \"REGION\", \"code\": \"53\"}, {\"kind\": \"REGION\", \"code\": \"53\"}]",
                                "\"contributors\": [{\"organisation\": \"irev\", \"role\": \"LEAD\"},"
                                        + " {\"organisation\": \"" + Directory.IREV + "\", \"role\": \"LEAD\"}]"))
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"))
                .body("errors.pointer", contains("/contributors/1", "/territories/1", "/themes/1"))
                .body("errors.code", contains("DUPLICATE", "DUPLICATE", "DUPLICATE"));
    }

    @Test
    void aPracticeListsItsPublicParts() {
        add(PRACTICES, practice("Beam me up Lab", "\"partOf\": \"plan-emploi\""));
        add(PRACTICES, draft("Encore secret", "\"partOf\": \"plan-emploi\""));

        Api.anonymous()
                .when()
                .get(PRACTICES + "/plan-emploi")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("parts.slug", contains("beam-me-up-lab"));
    }

    @Test
    void aPracticeIsNoPartOfItself() {
        add(PRACTICES, practice("Atelier", "\"partOf\": \"plan-emploi\""));
        add(PRACTICES, practice("Coin", "\"partOf\": \"atelier\""));

        patch(admin(), PRACTICES + "/plan-emploi", "{\"partOf\": \"coin\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/partOf"))
                .body("errors.code", contains("CIRCLE"));
        patch(admin(), PRACTICES + "/coin", "{\"partOf\": \"coin\"}")
                .statusCode(400)
                .body("errors.code", contains("CIRCLE"));
    }

    @Test
    void aPracticeWithPartsIsNotDeleted() {
        add(PRACTICES, practice("Atelier", "\"partOf\": \"plan-emploi\""));

        delete(admin(), PRACTICES + "/plan-emploi").statusCode(409).body("code", equalTo("PRACTICE_IN_USE"));
        delete(admin(), PRACTICES + "/atelier").statusCode(204);
        delete(admin(), PRACTICES + "/plan-emploi").statusCode(204);
        delete(admin(), PRACTICES + "/plan-emploi").statusCode(404).body("code", equalTo("PRACTICE_NOT_FOUND"));
    }

    @Test
    void aPartThatIsRenamedGivesTheWholeANewVersionAndTheOtherWayRound() {
        add(PRACTICES, practice("Atelier", "\"partOf\": \"plan-emploi\""));

        patch(admin(), PRACTICES + "/atelier", "{\"title\": \"Atelier neuf\"}").header("ETag", "\"1\"");
        patch(admin(), PRACTICES + "/plan-emploi", "{\"title\": \"Plan neuf\"}").header("ETag", "\"3\"");

        Api.anonymous().when().get(PRACTICES + "/plan-emploi").then().body("parts.label", contains("Atelier neuf"));
        Api.anonymous()
                .when()
                .get(PRACTICES + "/atelier")
                .then()
                .header("ETag", "\"2\"")
                .body("partOf.label", equalTo("Plan neuf"));
    }

    @Test
    void thePeriodOfAPracticeRunsForward() {
        post(admin(), PRACTICES, practice("Garage", "\"startedOn\": \"2012\"", "\"endedOn\": \"2011-12-31\""))
                .statusCode(400)
                .body("errors.detail", contains("endedOn must not be before startedOn"));
    }
}
