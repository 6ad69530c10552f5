package org.croisements.practices.practice;

import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.admin;
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

/** What is kept of a practice. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PracticeRecordTest {

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
        PracticeSamples.planAlone();
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

        post(admin(), PRACTICES, practice("Garage")).statusCode(201).body("slug", equalTo("garage-2"));
    }

    @Test
    void thePeriodOfAPracticeRunsForward() {
        post(admin(), PRACTICES, practice("Garage", "\"startedOn\": \"2012\"", "\"endedOn\": \"2011-12-31\""))
                .statusCode(400)
                .body("errors.detail", contains("endedOn must not be before startedOn"));
    }
}
