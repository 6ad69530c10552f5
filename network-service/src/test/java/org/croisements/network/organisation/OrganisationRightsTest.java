package org.croisements.network.organisation;

import static org.croisements.network.Directory.JSON;
import static org.croisements.network.Directory.ORGANISATIONS;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A centre's rights to organisations. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationRightsTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
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
