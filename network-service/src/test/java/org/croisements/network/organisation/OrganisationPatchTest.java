package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.network.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a patch changes of an organisation. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationPatchTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
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
}
