package org.croisements.network.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.croisements.network.Directory;
import org.croisements.network.TerritoryFiles;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class CoverageResourceTest {

    private static final String COVERAGE = "/api/v1/coverage";
    private static final String HEADER = "kind,code,name,parents\n";
    private static final String BOULOGNE = HEADER + """
            REGION,32,Hauts-de-France,
            DEPARTMENT,62,Pas-de-Calais,REGION:32
            EPCI,246200729,CA du Boulonnais,DEPARTMENT:62|REGION:32
            COMMUNE,62160,Boulogne-sur-Mer,EPCI:246200729|DEPARTMENT:62|REGION:32
            QPV,QN06207I,Un quartier,COMMUNE:62160|EPCI:246200729|DEPARTMENT:62|REGION:32
            """;

    private static boolean filled;

    @BeforeEach
    void threeCentres() {
        if (filled) {
            return;
        }
        Directory.empty();
        TerritoryFiles.take("REFERENCE", BOULOGNE);
        Directory.centre("Irev", covers("{\"kind\": \"REGION\", \"code\": \"32\", \"from\": \"2016\"}"));
        Directory.centre(
                "Ancien centre",
                covers("{\"kind\": \"DEPARTMENT\", \"code\": \"62\", \"from\": \"2008-09\", \"to\": \"2015\"}"));
        Directory.centre(
                "Centre littoral",
                covers("{\"kind\": \"COMMUNE\", \"code\": \"62160\"}, {\"kind\": \"EPCI\", \"code\": \"246200729\"}"),
                "\"closedOn\": \"2017\"");
        Directory.centre("Centre de Guadeloupe", covers("{\"kind\": \"REGION\", \"code\": \"01\"}"));
        Directory.organisation("Une agence", covers("{\"kind\": \"REGION\", \"code\": \"32\"}"));
        filled = true;
    }

    private static String covers(String terms) {
        return "\"coverage\": [" + terms + "]";
    }

    @ParameterizedTest
    @CsvSource({
        "commune=62160&on=2018-06-05, irev",
        "commune=62160&on=2016-11-03, centre-littoral irev",
        "commune=62160&on=2015-12-31, ancien-centre centre-littoral",
        "commune=62160&on=2008-08-31, centre-littoral",
        "qpv=QN06207I&on=2018-06-05, irev",
        "epci=246200729&on=2016-11-03, centre-littoral irev",
        "department=62&on=2016-11-03, irev",
        "department=62&on=2012-01-01, ancien-centre",
        "region=32&on=2018-06-05, irev",
        "region=32&on=2012-01-01, ''",
    })
    void aCentreCoversWhatLiesOnThatDayInWhatItDeclares(String query, String centres) {
        assertThat(Directory.read(COVERAGE + "?" + query).getList("centres.organisation.slug"))
                .isEqualTo(centres.isEmpty() ? List.of() : Arrays.asList(centres.split(" ")));
    }

    @Test
    void eachSaysByWhichTerritoryAndSinceWhen() {
        Directory.get(COVERAGE + "?commune=62160&on=2015-06-01")
                .statusCode(200)
                .body("territory.label", equalTo("Boulogne-sur-Mer"))
                .body("territory.href", equalTo("/api/v1/territories/commune/62160"))
                .body("on", equalTo("2015-06-01"))
                .body("centres[0].organisation.label", equalTo("Ancien centre"))
                .body("centres[0].through.territory.label", contains("Pas-de-Calais"))
                .body("centres[0].through.from", contains("2008-09"))
                .body("centres[0].through.to", contains("2015"))
                .body("centres[1].through.territory.kind", contains("COMMUNE", "EPCI"))
                .body("centres[1].through[0].from", nullValue());
    }

    @Test
    void withoutADayItIsToday() {
        Directory.get(COVERAGE + "?region=32").body("centres.organisation.slug", contains("irev"));
    }

    @Test
    void theSameAnswerHasTheSameTag() {
        String address = COVERAGE + "?commune=62160&on=2018-06-05";
        String tag = Directory.get(address).extract().header("ETag");

        Api.anonymous().header("If-None-Match", tag).get(address).then().statusCode(304);
    }

    @Test
    void aTerritoryThatIsNotThereIsNoReference() {
        Directory.get(COVERAGE + "?commune=01&on=2018-06-05")
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_REFERENCE"))
                .body("errors.parameter", contains("commune"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?on=2018-06-05",
                "?commune=62160&region=32",
                "?commune=62160&commune=62161",
                "?commune=62160&on=2018-02-30",
                "?commune=62160&on=0001-01-01",
                "?commune=",
                "?town=62160",
                "?commune=%00",
                "?commune=621600",
            })
    void aQuestionThatIsNoneIsRefused(String query) {
        Directory.get(COVERAGE + query).statusCode(400).body("code", equalTo("INVALID_PARAMETERS"));
    }

    @Test
    void whatAMergedEntryDeclaredTheCentreCoversThatStandsForIt() {
        TerritoryFiles.take("REFERENCE", HEADER + "REGION,44,Grand Est,\n");
        var stays = Directory.centre("Citéplus");
        var goes = Directory.organisation(
                "Cité plus", covers("{\"kind\": \"REGION\", \"code\": \"44\", \"from\": \"2016\"}"));
        assertThat(Directory.read(COVERAGE + "?region=44").getList("centres")).isEmpty();

        String merge = Directory.add(
                        "/api/v1/organisation-merges",
                        "{\"organisation\": \"%s\", \"into\": \"%s\"}".formatted(goes.id(), stays.id()))
                .path();

        Directory.get(COVERAGE + "?region=44")
                .body("centres.organisation.slug", contains("citeplus"))
                .body("centres[0].through.from", contains("2016"));
        assertThat(Directory.slugs("/api/v1/organisations?kind=RESOURCE_CENTRE&region=44"))
                .containsExactly("citeplus");

        Directory.delete(merge).statusCode(204);
        assertThat(Directory.read(COVERAGE + "?region=44").getList("centres")).isEmpty();
    }

    @Test
    void aTerritoryThatNobodyCoversHasAnEmptyAnswer() {
        TerritoryFiles.take("REFERENCE", HEADER + "REGION,53,Bretagne,\n");

        Directory.get(COVERAGE + "?region=53").body("centres", empty());
    }
}
