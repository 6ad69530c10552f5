package org.croisements.network.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.network.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be there already. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationDuplicateTest {

    private static final String SIREN = "\"identifiers\": [{\"scheme\": \"SIREN\", \"value\": \"213502388\"}]";

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void whatSeemsToBeThereIsAskedAboutBeforeItIsAdded() {
        Directory.centre("RésO Villes", "\"aliases\": [\"Résovilles Nantes\"]", SIREN);

        post("Reso villes nantes", "")
                .statusCode(409)
                .body("code", equalTo("POSSIBLE_DUPLICATE"))
                .body("errors.pointer", contains("/name"))
                .body("detail", containsString("RésO Villes (reso-villes) goes by this name too"))
                .body("detail", containsString("allowDuplicate=true"));
        post("Autre nom", ", " + SIREN)
                .statusCode(409)
                .body("errors.pointer", contains("/identifiers"))
                .body("detail", containsString("RésO Villes (reso-villes) has the SIREN 213502388 too"));
        Directory.post(ORGANISATIONS + "?allowDuplicate=true", Directory.named("Autre nom", "UNKNOWN", SIREN))
                .statusCode(201);
    }

    @Test
    void aNameAloneIsNoDuplicateWhereSomethingTellsTheTwoApart() {
        Directory.organisation("Horizon", "\"seat\": {\"city\": \"Lens\"}", "\"slug\": \"horizon-lens\"");

        post("Horizon", ", \"slug\": \"horizon-2\"").statusCode(409);
        post("Horizon", ", \"slug\": \"horizon-lens-2\", \"seat\": {\"city\": \"LENS\"}")
                .statusCode(409);
        post("Horizon", ", \"slug\": \"horizon-arras\", \"seat\": {\"city\": \"Arras\"}")
                .statusCode(201);
    }

    @Test
    void theLikeliestComeFirst() {
        var asked = Directory.organisation("Entreprendre Ensemble", SIREN, "\"email\": \"a@example.org\"");
        Directory.post(ORGANISATIONS + "?allowDuplicate=true", Directory.named("EE", "OTHER", SIREN));
        Directory.organisation("Entreprendre Ensembles");
        Directory.organisation("Maison", "\"email\": \"a@example.org\"");
        Directory.organisation("Tout autre chose");

        var found = Directory.read(asked.path() + "/possible-duplicates");

        assertThat(found.getList("items.organisation.slug", String.class))
                .containsExactly("ee", "entreprendre-ensembles", "maison");
        assertThat(found.getString("items.reasons")).isEqualTo("[[SAME_IDENTIFIER], [SIMILAR_NAME], [SAME_EMAIL]]");
        assertThat(found.getDouble("items[1].nameLikeness")).isGreaterThan(0.8);
    }

    private static io.restassured.response.ValidatableResponse post(String name, String more) {
        return Directory.post(ORGANISATIONS, "{\"name\": \"%s\", \"kind\": \"UNKNOWN\"%s}".formatted(name, more));
    }
}
