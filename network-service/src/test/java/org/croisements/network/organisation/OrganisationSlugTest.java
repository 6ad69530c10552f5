package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organisation's slugs, present and former. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationSlugTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void aSlugThatIsOrWasAnothersIsTaken() {
        var first = Directory.organisation("Premier");
        Directory.patch(first.path(), "{\"slug\": \"un\"}").statusCode(200);

        Directory.post(ORGANISATIONS, Directory.named("Encore", "OTHER", "\"slug\": \"un\""))
                .statusCode(409)
                .body("code", equalTo("SLUG_TAKEN"));
        Directory.post(ORGANISATIONS, Directory.named("Autre", "OTHER", "\"slug\": \"premier\""))
                .statusCode(409)
                .body("code", equalTo("SLUG_TAKEN"));
    }

    @Test
    void whatIsNotGivenASlugGetsOneOfItsOwn() {
        Directory.organisation("Horizon");
        var second = Directory.organisation("Horizon");
        Directory.patch(second.path(), "{\"slug\": \"autre\"}").statusCode(200);

        assertThat(second.slug()).isEqualTo("horizon-2");
        assertThat(Directory.organisation("Horizon").slug()).isEqualTo("horizon-3");
        assertThat(Directory.organisation("Ελλάς").slug()).isEqualTo("organisation");
        assertThat(Directory.organisation("Центр").slug()).isEqualTo("organisation-2");
        assertThat(Directory.network("Horizon").slug()).isEqualTo("horizon");
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

    @ParameterizedTest
    @ValueSource(strings = {"", ".json", ".vcf", ".jsonld"})
    void aFormerSlugLeadsToThePresentOneInTheFormThatWasAskedFor(String rest) {
        var made = Directory.organisation("Premier");
        Directory.patch(made.path(), "{\"slug\": \"second\"}").statusCode(200);

        Api.anonymous()
                .redirects()
                .follow(false)
                .get(ORGANISATIONS + "/premier" + rest)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/api/v1/organisations/second" + rest));
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
}
