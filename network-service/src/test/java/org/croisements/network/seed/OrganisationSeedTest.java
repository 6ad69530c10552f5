package org.croisements.network.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.croisements.network.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The organisations that the reports name, as the demonstration data holds them. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationSeedTest {

    private static final Path DEMONSTRATION = Path.of("../suite/src/main/resources/demo/organisations.json");

    private static boolean loaded;

    @BeforeEach
    void theDemonstrationsOrganisations() {
        if (loaded) {
            return;
        }
        Directory.empty();
        try {
            for (var organisation : new ObjectMapper().readTree(DEMONSTRATION.toFile())) {
                Directory.add(ORGANISATIONS, organisation.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loaded = true;
    }

    @ParameterizedTest(name = "A02 {0}")
    @CsvSource({"RésOvilles", "RésOVilles", "ResO Villes", "reso villes", "RESOVILLES", "Résoviles"})
    void everySpellingFindsResOVilles(String spelling) {
        assertThat(Directory.slugs(
                        ORGANISATIONS + "?q=" + spelling.replace(" ", "%20").replace("é", "%C3%A9")))
                .containsExactly("reso-villes");
    }

    @Test
    @DisplayName("A02 A03 A52 RésO Villes is a resource centre for Bretagne and Pays de la Loire")
    void oneCentreCoversTwoRegions() {
        get("reso-villes")
                .body("kind", equalTo("RESOURCE_CENTRE"))
                .body("legalForm", equalTo("ASSOCIATION"))
                .body("phone", equalTo("+33 2 40 58 02 03"))
                .body("coverage.code", contains("53", "52"));
        assertThat(Directory.slugs(ORGANISATIONS + "?kind=RESOURCE_CENTRE&region=52"))
                .containsExactly("reso-villes");
        assertThat(Directory.slugs(ORGANISATIONS + "?kind=RESOURCE_CENTRE&limit=200"))
                .hasSize(19);
    }

    @Test
    @DisplayName("A05 IREV is a GIP for Hauts-de-France")
    void irevIsAGip() {
        get("irev").body("legalForm", equalTo("GIP")).body("coverage.code", contains("32"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "A06, region-hauts-de-france,    REGIONAL_COUNCIL, REGION, 32,        -",
                "A07, ca-valenciennes-metropole, EPCI,             EPCI,   245901160, 245901160",
                "A08, cu-dunkerque,              EPCI,             EPCI,   245900428, 245900428",
                "B10, rennes-metropole,          EPCI,             EPCI,   243500139, 243500139",
                "B11, ville-de-rennes,           COMMUNE,          COMMUNE, 35238,    213502388",
            })
    void anAuthorityAndItsTerritoryAreTwoThings(
            String id, String slug, String kind, String territory, String code, String siren) {
        var organisation = get(slug)
                .body("kind", equalTo(kind))
                .body("territory.kind", equalTo(territory))
                .body("territory.code", equalTo(code));
        if (siren != null) {
            organisation.body("identifiers[0].scheme", equalTo("SIREN")).body("identifiers[0].value", equalTo(siren));
            assertThat(Directory.slugs(ORGANISATIONS + "?identifier=" + siren)).containsExactly(slug);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "A09, entreprendre-ensemble,         ASSOCIATION",
        "A11, copas,                         UNKNOWN",
        "A12, adulm,                         URBAN_PLANNING_AGENCY",
        "A13, cyconia,                       START_UP",
        "B05, cner,                          FEDERATION",
        "B07, caisse-des-depots,             PUBLIC_FINANCIAL_INSTITUTION",
        "B08, ministere-de-la-ville,         MINISTRY",
        "B09, anru,                          STATE_AGENCY",
        "B14, maison-de-l-emploi-de-rennes,  EMPLOYMENT_HOUSE",
        "B15, prefecture-du-pas-de-calais,   STATE_SERVICE",
    })
    void everyOtherIsOfItsKind(String id, String slug, String kind) {
        get(slug).body("kind", equalTo(kind));
        assertThat(Directory.slugs(ORGANISATIONS + "?limit=200&kind=" + kind)).contains(slug);
    }

    @Test
    @DisplayName("A10 Horizon: the name alone is ambiguous")
    void anAmbiguousNameNeedsAPlaceOrANumber() {
        Directory.post(ORGANISATIONS, "{\"name\": \"Association HORIZON\", \"kind\": \"ASSOCIATION\"}")
                .statusCode(409)
                .body("code", equalTo("POSSIBLE_DUPLICATE"));
        get("horizon").body("identifiers", equalTo(java.util.List.of()));
    }

    @Test
    @DisplayName("A12 ADULM: the acronym and what it stands for both find it")
    void anAcronymAndItsExpansionFindTheSame() {
        get("adulm").body("acronym", equalTo("ADULM"));
        assertThat(Directory.slugs(ORGANISATIONS + "?q=adulm")).containsExactly("adulm");
        assertThat(Directory.slugs(ORGANISATIONS + "?q=urbanisme%20de%20lille")).containsExactly("adulm");
    }

    @Test
    @DisplayName("B06 the CGET became the ANCT in 2020")
    void theCgetBecameTheAnct() {
        get("cget")
                .body("kind", equalTo("STATE_AGENCY"))
                .body("closedOn", equalTo("2019-12-31"))
                .body("successors.slug", contains("anct"));
        get("anct")
                .body("foundedOn", equalTo("2020-01-01"))
                .body("predecessors.slug", contains("cget"))
                .body("closedOn", nullValue());
        assertThat(Directory.slugs(ORGANISATIONS + "?kind=STATE_AGENCY&on=2016-11-03"))
                .contains("cget")
                .doesNotContain("anct");
        assertThat(Directory.slugs(ORGANISATIONS + "?kind=STATE_AGENCY&on=2020-01-01"))
                .contains("anct")
                .doesNotContain("cget");
    }

    @Test
    @DisplayName("B16 development agencies are a kind of their own")
    void developmentAgenciesAreAKind() {
        Directory.get(ORGANISATIONS + "?kind=DEVELOPMENT_AGENCY").statusCode(200);
        get("cner").body("aliases", hasItem("Fédération des agences de développement économique"));
    }

    @Test
    @DisplayName("a centre may be hosted: Normanvilles by the ORS-CREAI")
    void aCentreMayBeHosted() {
        get("normanvilles")
                .body("hostedBy.slug", equalTo("ors-creai-normandie"))
                .body("legalForm", equalTo("HOSTED"));
    }

    private static ValidatableResponse get(String slug) {
        return Directory.get(ORGANISATIONS + "/" + slug).statusCode(200);
    }
}
