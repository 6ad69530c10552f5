package org.croisements.network.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.NETWORKS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.network.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class NetworkResourceTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void countsAreKeptAsTheirSourcesStateThem() {
        Directory.organisation("CGET");

        var made = Directory.add(NETWORKS, """
                {"name": "Réseau Amadeus", "kind": "CLUB", "informal": true, "foundedOn": "2017", "cadence": "tous les deux mois",
                 "supporters": ["cget"], "themes": ["entrepreneuriat"],
                 "counts": [{"on": "2016-11-03", "value": 30, "approximate": true, "source": "CNER", "note": "une trentaine"},
                            {"on": "2018", "value": 19, "approximate": false, "source": "Site"}]}
                """);

        Directory.get(made.path())
                .statusCode(200)
                .body("slug", equalTo("reseau-amadeus"))
                .body("informal", equalTo(true))
                .body("voluntary", equalTo(false))
                .body("supporters.slug", contains("cget"))
                .body("counts.on", contains("2016-11-03", "2018"))
                .body("counts.value", contains(30, 19))
                .body("counts.approximate", contains(true, false))
                .body("counts.note", contains("une trentaine", null));
    }

    @Test
    void aCountIsAWholeNumberWithADateAndASource() {
        Directory.post(NETWORKS, """
                        {"name": "X", "kind": "CLUB", "counts": [{"on": "2016-13", "value": 1.5, "approximate": "yes"}]}
                        """)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/counts/0/on", "/counts/0/value", "/counts/0/approximate", "/counts/0/source"));
        Directory.post(NETWORKS, """
                        {"name": "X", "kind": "CLUB", "counts": [{"on": "2016", "value": -1, "source": "S"}]}
                        """)
                .statusCode(400)
                .body("errors.pointer", contains("/counts/0/value"))
                .body("errors.code", contains("OUT_OF_RANGE"));
    }

    @Test
    void networksAreFoundByKindNameParentAndSupporter() {
        Directory.organisation("CGET");
        Directory.network("Parent", "\"acronym\": \"RNCRPV\", \"expansion\": \"Réseau national des centres\"");
        Directory.add(
                NETWORKS, Directory.named("Enfant", "CLUB", "\"parent\": \"parent\", \"supporters\": [\"cget\"]"));

        assertThat(Directory.slugs(NETWORKS)).containsExactly("enfant", "parent");
        assertThat(Directory.slugs(NETWORKS + "?kind=CLUB")).containsExactly("enfant");
        assertThat(Directory.slugs(NETWORKS + "?q=rncrpv")).containsExactly("parent");
        assertThat(Directory.slugs(NETWORKS + "?q=national%20des%20CENTRES")).containsExactly("parent");
        assertThat(Directory.slugs(NETWORKS + "?parent=parent")).containsExactly("enfant");
        assertThat(Directory.slugs(NETWORKS + "?supporter=cget")).containsExactly("enfant");
        assertThat(Directory.read(NETWORKS).getString("items[0].parent.slug")).isEqualTo("parent");
    }

    @Test
    void aRenamingReachesItsMembersAndItsParts() {
        var parent = Directory.network("Parent");
        var child = Directory.network("Enfant", "\"parent\": \"parent\"");
        var person = Directory.publicPerson("Anne", "Martin");
        var membership = Directory.membership(parent, "person", person);
        var before = Directory.feedHead();

        Directory.patch(parent.path(), "{\"name\": \"Aîné\"}").statusCode(200);

        Directory.get(child.path()).header("ETag", "\"1\"").body("parent.label", equalTo("Aîné"));
        Directory.get(person.path()).body("mandates.network.label", contains("Aîné"));
        Directory.get(membership.path()).body("network.label", equalTo("Aîné"));
        assertThat(Directory.feedAfter(before).getList("items.id", String.class))
                .containsExactlyInAnyOrder(parent.id(), child.id(), person.id(), membership.id());
    }

    @Test
    void parentsMakeNoCircleAndASupporterIsNamedOnce() {
        var cget = Directory.organisation("CGET");
        var parent = Directory.network("Parent");
        Directory.network("Enfant", "\"parent\": \"parent\"");

        for (String self : new String[] {"parent", "enfant"}) {
            Directory.patch(parent.path(), "{\"parent\": \"%s\"}".formatted(self))
                    .statusCode(400)
                    .body("errors.pointer", contains("/parent"))
                    .body("errors.code", contains("CIRCLE"));
        }
        Directory.patch(parent.path(), "{\"supporters\": [\"cget\", \"%s\"]}".formatted(cget.id()))
                .statusCode(400)
                .body("errors.pointer", contains("/supporters/1"))
                .body("errors.code", contains("DUPLICATE"));
        Directory.get(parent.path()).header("ETag", "\"0\"").body("parent", nullValue());
    }

    @Test
    void aPatchInOtherWordsMakesNoVersion() {
        Directory.organisation("CGET");
        Directory.network("Parent");
        var child = Directory.network("Enfant", "\"parent\": \"parent\", \"supporters\": [\"cget\"]");

        Directory.patch(child.path(), "{\"slug\": null, \"parent\": \"parent\", \"supporters\": [\"cget\"]}")
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("supporters.slug", contains("cget"));
    }

    @Test
    void aNetworkThatOthersNameStaysAndAnotherGoes() {
        var parent = Directory.network("Parent");
        var child = Directory.network("Enfant", "\"parent\": \"parent\"");
        var before = Directory.feedHead();

        Directory.delete(parent.path()).statusCode(409).body("code", equalTo("RECORD_IN_USE"));
        Directory.delete(child.path()).statusCode(204);
        Directory.delete(parent.path()).statusCode(204);

        Directory.get(parent.path()).statusCode(404).body("code", equalTo("NETWORK_NOT_FOUND"));
        assertThat(Directory.feedAfter(before).getList("items.operation", String.class))
                .containsExactly("DELETED", "DELETED");
    }
}
