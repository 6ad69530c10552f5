package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.network.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations that name one another, and what names them. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationRelationTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
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
        Directory.get(person.path()).body("affiliations.organisation.label", contains("ORS-CREAI"));
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
    void aReferenceThatNamesNothingIsSaidWithTheNearest() {
        Directory.organisation("RésO Villes");

        Directory.post(ORGANISATIONS, Directory.named("Un", "OTHER", "\"hostedBy\": \"reso-vile\""))
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.pointer", contains("/hostedBy"))
                .body("detail", containsString("did you mean reso-villes?"));
    }
}
