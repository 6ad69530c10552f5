package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.JSON;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationResourceTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void whatWasAddedIsReadAgainAsItWasAnswered() {
        var made = Directory.add(ORGANISATIONS, """
                {"name": "  RésO Villes ", "kind": "RESOURCE_CENTRE", "acronym": "RV", "aliases": ["RésOvilles"],
                 "legalForm": "ASSOCIATION", "identifiers": [{"scheme": "SIREN", "value": "213502388"}],
                 "foundedOn": "2000", "seat": {"city": "Nantes"}, "email": "contact@example.org",
                 "website": "https://www.resovilles.com", "coverage": [{"kind": "REGION", "code": "53", "from": "2008-01"}],
                 "note": "Deux\\nlignes", "sources": [{"label": "Compte rendu"}],
                 "claims": [{"field": "foundedOn", "value": "2000", "source": "Site", "certainty": "STATED"}]}
                """);

        var read = Directory.get(made.path());

        read.statusCode(200).header("ETag", "\"0\"").header("Vary", "Accept, Authorization");
        assertThat(read.extract().jsonPath().getMap("")).isEqualTo(made.body().getMap(""));
        assertThat(made.body().getString("name")).isEqualTo("RésO Villes");
        assertThat(made.body().getString("slug")).isEqualTo("reso-villes");
        assertThat(made.body().getString("coverage[0].from")).isEqualTo("2008-01");
        assertThat(made.body().getInt("version")).isZero();
        assertThat(Directory.read(ORGANISATIONS + "/reso-villes").getString("id"))
                .isEqualTo(made.id());
    }

    @Test
    void theAnswerToANewOrganisationSaysWhereItIs() {
        Directory.post(ORGANISATIONS, Directory.named("Labo Cités", "RESOURCE_CENTRE"))
                .statusCode(201)
                .header("Location", endsWith(ORGANISATIONS + "/labo-cites"))
                .header("ETag", "\"0\"");
    }

    @Test
    void aSlugThatIsOrWasAnothersIsTaken() {
        var first = Directory.organisation("Premier");
        Directory.patch(first.path(), "{\"slug\": \"un\"}").statusCode(200);

        Directory.post(ORGANISATIONS, Directory.named("Un", "OTHER"))
                .statusCode(409)
                .body("code", equalTo("SLUG_TAKEN"));
        Directory.post(ORGANISATIONS, Directory.named("Autre", "OTHER", "\"slug\": \"premier\""))
                .statusCode(409)
                .body("code", equalTo("SLUG_TAKEN"));
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        // The slug is a word of the base path, which must stay as it is.
        var made = Directory.organisation("API", "\"slug\": \"v1\"");
        Directory.patch(made.path(), "{\"slug\": \"plus-tard\"}").statusCode(200);

        Api.anonymous()
                .redirects()
                .follow(false)
                .get(ORGANISATIONS + "/v1?x=1")
                .then()
                .statusCode(400);
        Api.anonymous()
                .redirects()
                .follow(false)
                .get(ORGANISATIONS + "/v1")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/organisations/plus-tard"));
        assertThat(Directory.read(made.path()).getList("formerSlugs")).isEqualTo(List.of("v1"));
    }

    @Test
    void anOrganisationCanTakeItsFormerSlugBack() {
        var made = Directory.organisation("Premier");
        Directory.patch(made.path(), "{\"slug\": \"second\"}").statusCode(200);

        Directory.patch(made.path(), "{\"slug\": \"premier\"}")
                .statusCode(200)
                .body("slug", equalTo("premier"))
                .body("formerSlugs", contains("second"));
    }

    @ParameterizedTest
    @CsvSource({
        "SIREN, 213502388, 201",
        "SIREN, 213502389, 400",
        "SIREN, 21350238, 400",
        "SIRET, 21350238800019, 201",
        "SIRET, 21350238800018, 400",
        "SIRET, 35600000000048, 201",
        "SIRET, 35600000049837, 201",
        "SIRET, 35600000049838, 400",
        "RNA, W442000000, 201",
        "RNA, 442000000, 400",
        "OTHER, anything-42, 201",
        "OTHER, two words, 400",
    })
    void anIdentifierHasItsRegistersForm(String scheme, String value, int status) {
        Directory.post(
                        ORGANISATIONS,
                        Directory.named(
                                "X",
                                "OTHER",
                                "\"identifiers\": [{\"scheme\": \"%s\", \"value\": \"%s\"}]".formatted(scheme, value)))
                .statusCode(status);
    }

    @Test
    void predecessorsAndSuccessorsShowOneAnother() {
        var crdsu = Directory.centre("CRDSU");
        var before = Directory.feedHead();

        var labo = Directory.centre("Labo Cités", "\"predecessors\": [\"crdsu\"]");

        assertThat(labo.body().getList("predecessors.slug")).isEqualTo(List.of("crdsu"));
        var shown = Directory.get(crdsu.path()).header("ETag", "\"1\"");
        shown.body("successors.slug", contains("labo-cites"));
        var told = Directory.feedAfter(before);
        assertThat(told.getList("items.slug")).isEqualTo(List.of("crdsu", "labo-cites"));
        assertThat(told.getList("items[0].data.successors.slug")).isEqualTo(List.of("labo-cites"));
    }

    @Test
    void aPredecessorTakenAwayInTheSameStepAsARenamingIsToldToo() {
        var crdsu = Directory.centre("CRDSU");
        var labo = Directory.centre("Labo Cités", "\"predecessors\": [\"crdsu\"]");
        var before = Directory.feedHead();

        Directory.patch(labo.path(), "{\"name\": \"Labo\", \"predecessors\": []}")
                .statusCode(200);

        Directory.get(crdsu.path()).header("ETag", "\"2\"").body("successors", empty());
        assertThat(Directory.feedAfter(before).getList("items.slug", String.class))
                .containsExactlyInAnyOrder("crdsu", "labo-cites");
    }

    @Test
    void aRenamingReachesEveryRecordThatShowsTheName() {
        var host = Directory.organisation("Creai");
        var hosted = Directory.organisation("Normanvilles", "\"hostedBy\": \"creai\"");
        var follower = Directory.organisation("Suite", "\"predecessors\": [\"creai\"]");
        var network = Directory.network("Réseau", "\"supporters\": [\"creai\"]");
        var person = Directory.publicPerson(
                "Anne", "Martin", "\"affiliations\": [{\"organisation\": \"creai\", \"title\": \"Directrice\"}]");
        var before = Directory.feedHead();

        Directory.patch(host.path(), "{\"name\": \"ORS-CREAI\"}").statusCode(200);

        Directory.get(hosted.path()).header("ETag", "\"1\"").body("hostedBy.label", equalTo("ORS-CREAI"));
        Directory.get(follower.path()).header("ETag", "\"1\"").body("predecessors.label", contains("ORS-CREAI"));
        Directory.get(network.path()).header("ETag", "\"1\"").body("supporters.label", contains("ORS-CREAI"));
        Directory.get(person.path())
                .header("ETag", "\"1\"")
                .body("affiliations.organisation.label", contains("ORS-CREAI"));
        assertThat(Directory.feedAfter(before).getList("items.slug", String.class))
                .containsExactlyInAnyOrder("creai", "normanvilles", "suite", "reseau", "anne-martin");
    }

    @Test
    void aDeletedOrganisationIsGoneAndTheFeedSaysSo() {
        var crdsu = Directory.centre("CRDSU");
        var labo = Directory.centre("Labo Cités", "\"predecessors\": [\"crdsu\"]");
        var before = Directory.feedHead();

        Directory.delete(labo.path()).statusCode(204);

        Directory.get(labo.path()).statusCode(404).body("code", equalTo("ORGANISATION_NOT_FOUND"));
        Directory.delete(labo.path()).statusCode(404);
        Directory.get(crdsu.path()).header("ETag", "\"2\"").body("successors", empty());
        var told = Directory.feedAfter(before);
        assertThat(told.getList("items.operation")).containsExactlyInAnyOrder("CHANGED", "DELETED");
        assertThat(told.getString("items.find { it.operation == 'DELETED' }.id"))
                .isEqualTo(labo.id());
        assertThat(told.getInt("items.find { it.operation == 'DELETED' }.version"))
                .isEqualTo(1);
    }

    @Test
    void anOrganisationThatOthersNameStays() {
        var host = Directory.organisation("Hôte");
        var supporter = Directory.organisation("Soutien");
        var employer = Directory.organisation("Employeur");
        Directory.organisation("Hébergé", "\"hostedBy\": \"hote\"");
        Directory.network("Réseau", "\"supporters\": [\"soutien\"]");
        Directory.publicPerson(
                "Anne", "Martin", "\"affiliations\": [{\"organisation\": \"employeur\", \"title\": \"Directrice\"}]");

        for (var named : List.of(host, supporter, employer)) {
            Directory.delete(named.path()).statusCode(409).body("code", equalTo("RECORD_IN_USE"));
            Directory.get(named.path()).statusCode(200);
        }
    }

    @Test
    void aMergePatchTakesAwayMergesAndReplaces() {
        var made = Directory.organisation(
                "Un",
                "\"acronym\": \"U\", \"seat\": {\"address\": \"2 rue Meuris\", \"city\": \"Nantes\"}, \"aliases\": [\"a\", \"b\"]");

        Directory.patch(made.path(), made.etag(), """
                        {"acronym": null, "seat": {"city": "Rennes"}, "aliases": ["c"]}
                        """)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("acronym", nullValue())
                .body("seat.address", equalTo("2 rue Meuris"))
                .body("seat.city", equalTo("Rennes"))
                .body("aliases", contains("c"))
                .body("name", equalTo("Un"));
    }

    @Test
    void aPatchThatChangesNothingMakesNoVersion() {
        Directory.organisation("Hôte");
        Directory.organisation("Avant");
        var made = Directory.organisation(
                "Un",
                "\"hostedBy\": \"hote\", \"predecessors\": [\"avant\"], \"coverage\": [{\"kind\": \"REGION\", \"code\": \"53\"}]");
        var before = Directory.feedHead();

        // The same by other words: a slug for an id, a slug made of the name.
        Directory.patch(made.path(), """
                        {"name": "Un", "slug": null, "hostedBy": "hote", "predecessors": ["avant"],
                         "coverage": [{"kind": "REGION", "code": "53", "to": null}]}
                        """)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("updatedAt", equalTo(made.body().getString("updatedAt")))
                .body("coverage.code", contains("53"));

        assertThat(Directory.feedAfter(before).getList("items")).isEmpty();
        Directory.get(made.path())
                .header("ETag", "\"0\"")
                .body("coverage.code", contains("53"))
                .body("predecessors.slug", contains("avant"));
    }

    @Test
    void aPatchNamesEveryFieldThatItMayNotTouch() {
        var made = Directory.organisation("Un");

        Directory.patch(
                        made.path(),
                        "{\"id\": \"x\", \"version\": 3, \"seat\": {\"town\": \"Nantes\"}, \"nam\": \"x\"}")
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"))
                .body("errors.pointer", contains("/id", "/version", "/nam", "/seat/town"))
                .body("errors.code", contains("UNKNOWN_FIELD", "UNKNOWN_FIELD", "UNKNOWN_FIELD", "UNKNOWN_FIELD"))
                .body("errors.detail", hasItem(containsString("did you mean name?")));
    }

    @Test
    void circlesAreRefused() {
        var a = Directory.organisation("A");
        var b = Directory.organisation("B", "\"hostedBy\": \"a\", \"predecessors\": [\"a\"]");
        Directory.organisation("C", "\"hostedBy\": \"b\", \"predecessors\": [\"b\"]");

        for (String self : List.of("a", "b", "c")) {
            Directory.patch(a.path(), "{\"hostedBy\": \"%s\", \"predecessors\": [\"%s\"]}".formatted(self, self))
                    .statusCode(400)
                    .body("errors.pointer", contains("/hostedBy", "/predecessors/0"))
                    .body("errors.code", contains("CIRCLE", "CIRCLE"));
        }
        Directory.get(a.path()).header("ETag", "\"1\"").body("hostedBy", nullValue());
        Directory.patch(b.path(), "{\"hostedBy\": \"c\"}").statusCode(400);
    }

    @Test
    void theSameIsNotSaidTwice() {
        var before = Directory.organisation("Avant");

        Directory.post(ORGANISATIONS, Directory.named("Un", "OTHER", """
                        "predecessors": ["avant", "%s"],
                        "coverage": [{"kind": "REGION", "code": "53", "from": "2008", "to": "2015"},
                                     {"kind": "REGION", "code": "53", "from": "2016"},
                                     {"kind": "REGION", "code": "53", "from": "2016"}]
                        """.formatted(before.id())))
                .statusCode(400)
                .body("errors.pointer", contains("/predecessors/1", "/coverage/2"))
                .body("errors.code", contains("DUPLICATE", "DUPLICATE"));
    }

    @Test
    void aReferenceThatNamesNothingIsSaidWithTheNearest() {
        Directory.organisation("RésO Villes");

        Directory.post(ORGANISATIONS, Directory.named("Un", "OTHER", "\"hostedBy\": \"reso-vile\""))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.pointer", contains("/hostedBy"))
                .body("detail", containsString("did you mean reso-villes?"));
    }

    @Test
    void aCentreEditsItselfAndWhatItEnteredButMakesNoCentre() {
        var own = Directory.add(ORGANISATIONS, Directory.named("Le nôtre", "RESOURCE_CENTRE"));
        var editor = java.util.UUID.fromString(own.id());
        var entered = Api.as(Role.EDITOR, editor)
                .contentType(JSON)
                .body(Directory.named("Partenaire", "ASSOCIATION"))
                .post(ORGANISATIONS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        patchAs(editor, own.id(), "{\"acronym\": \"N\"}", 200);
        patchAs(editor, entered, "{\"acronym\": \"P\"}", 200);
        patchAs(editor, entered, "{\"kind\": \"RESOURCE_CENTRE\"}", 403);
        Api.as(Role.EDITOR, editor)
                .header("If-Match", "*")
                .delete(ORGANISATIONS + "/" + own.id())
                .then()
                .statusCode(403);
        Api.as(Role.EDITOR, editor)
                .header("If-Match", "*")
                .delete(ORGANISATIONS + "/" + entered)
                .then()
                .statusCode(204);
    }

    private static void patchAs(java.util.UUID editor, String id, String body, int status) {
        Api.as(Role.EDITOR, editor)
                .contentType(Directory.PATCH)
                .header("If-Match", "*")
                .body(body)
                .patch(ORGANISATIONS + "/" + id)
                .then()
                .statusCode(status);
    }
}
