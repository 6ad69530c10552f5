package org.croisements.network.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.TERRITORIES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.croisements.network.Directory;
import org.croisements.network.TerritoryFiles;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class SimilarResourceTest {

    private static final String RENNES = TERRITORIES + "/epci/243500139/similar";
    private static final List<String> CITIES = List.of(
            "243500139,Rennes Métropole,METRO,53,473973,43,5,33840,7.14",
            "246300701,Clermont Auvergne Métropole,METRO,84,296677,21,6,24071,8.11",
            "242100410,Dijon Métropole,METRO,27,258630,23,6,24692,9.55",
            "200065597,CU Caen la Mer,CU,28,277248,48,6,35256,12.72",
            "245400676,Métropole du Grand Nancy,METRO,44,258208,20,8,65998,25.56",
            "245901160,CA Valenciennes Métropole,CA,32,190900,35,21,101948,53.40",
            "200000172,CC Faucigny - Glières,CC,84,28363,7,1,2097,7.39",
            "200042935,CA Haut-Bugey Agglomération,CA,84,60000,36,4,,");

    private static boolean filled;

    @BeforeEach
    void eightCities() {
        if (filled) {
            return;
        }
        Directory.empty();
        TerritoryFiles.take(
                "EPCI_CONFIGURATION",
                "siren,nom,type,region,population,nb_communes,nb_qpv,population_qpv,part_population_qpv_pct\n"
                        + String.join("\n", CITIES) + "\n");
        TerritoryFiles.take("CITY_CONTRACTS_2024", TerritoryFiles.sample("contrats_ville.csv"));
        filled = true;
    }

    @Test
    void theNearestComeFirstWithTheirDistanceAndNeverItself() {
        var answer = Directory.read(RENNES);

        assertThat(answer.getString("territory.code")).isEqualTo("243500139");
        assertThat(answer.getString("profile")).isEqualTo("CITY_POLICY");
        assertThat(answer.getInt("compared")).isEqualTo(7);
        assertThat(answer.getInt("notCompared")).isZero();
        assertThat(answer.getList("neighbours.territory.label", String.class))
                .startsWith("Clermont Auvergne Métropole")
                .doesNotContain("Rennes Métropole")
                .hasSize(7);
        assertThat(answer.getList("neighbours.distance", Double.class)).isSorted();
    }

    @Test
    void eachNeighbourSaysWhatSpeaksForItAndWhatAgainstWithValuesYearsAndSources() {
        Directory.get(RENNES + "?limit=1")
                .body("neighbours", hasSize(1))
                .body("neighbours[0].alike", hasSize(3))
                .body("neighbours[0].unlike", hasSize(2))
                .body("neighbours[0].leftOut", empty())
                .body("neighbours[0].alike[0].indicator", equalTo("QPV_COUNT"))
                .body("neighbours[0].alike[0].own.value", equalTo(5))
                .body("neighbours[0].alike[0].other.value", equalTo(6))
                .body("neighbours[0].alike[0].own.year", equalTo(2024))
                .body(
                        "neighbours[0].alike[0].own.source",
                        equalTo("EPCI with priority quarters, joined from ANCT, Insee and DGCL"))
                .body("neighbours[0].unlike.own.leftOut", everyItem(nullValue()))
                .body("features.indicator.size()", equalTo(5))
                .body("features.find { it.indicator == 'POPULATION' }.weight", equalTo(0.3f))
                .body("features.find { it.indicator == 'INTEGRATION' }.own.label", equalTo("METRO"));
    }

    @Test
    void aDoubtfulValueIsLeftOutAndSaysWhy() {
        Directory.get(RENNES)
                .body("neighbours.find { it.territory.code == '245901160' }.leftOut.indicator", contains("QPV_SHARE"))
                .body("neighbours.find { it.territory.code == '245901160' }.shared", equalTo(0.85f))
                .body(
                        "neighbours.find { it.territory.code == '245901160' }.leftOut[0].other.leftOut",
                        startsWith("DOUBTFUL: Made of the doubtful population of CITY_CONTRACT:CN05904M"))
                .body(
                        "neighbours.find { it.territory.code == '200042935' }.leftOut[0].other.leftOut",
                        equalTo("MISSING: no value is known"));
    }

    @Test
    void whatSharesLessThanThreeQuartersOfTheWeightIsNotCompared() {
        Directory.get(RENNES + "?profile=PRIORITY_QUARTERS")
                .body("compared", equalTo(5))
                .body("notCompared", equalTo(2))
                .body("neighbours.territory.code", not(contains("245901160")));
        Directory.get(TERRITORIES + "/epci/245901160/similar?profile=PRIORITY_QUARTERS")
                .body("compared", equalTo(0))
                .body("notCompared", equalTo(7))
                .body("neighbours", empty())
                .body("features.find { it.indicator == 'QPV_SHARE' }.own.leftOut", startsWith("DOUBTFUL"));
    }

    @Test
    void itIsAsFarThereAsBack() {
        var there = distances("243500139");

        there.forEach((code, distance) ->
                assertThat(distances(code).get("243500139")).as(code).isEqualTo(distance));
    }

    private static Map<String, Float> distances(String code) {
        var answer = Directory.read(TERRITORIES + "/epci/" + code + "/similar?limit=50");
        var codes = answer.getList("neighbours.territory.code", String.class);
        var distances = answer.getList("neighbours.distance", Float.class);
        var byCode = new HashMap<String, Float>();
        for (int i = 0; i < codes.size(); i++) {
            byCode.put(codes.get(i), distances.get(i));
        }
        return byCode;
    }

    @Test
    void theSameQuestionHasTheSameBytes() {
        assertThat(Directory.get(RENNES).extract().asByteArray())
                .isEqualTo(Directory.get(RENNES).extract().asByteArray());
    }

    @Test
    void aCallerWeighsAsTheyLike() {
        Directory.get(RENNES + "?weight=QPV_COUNT:1&limit=3")
                .body("profile", nullValue())
                .body("features.indicator", contains("QPV_COUNT"))
                .body("neighbours.alike.indicator", everyItem(contains("QPV_COUNT")));
        Directory.get(RENNES + "?weight=POPULATION:3&weight=COMMUNES:0.5&weight=QPV_COUNT:0")
                .body("features.indicator", contains("POPULATION", "COMMUNES"))
                .body("features.weight", contains(0.857143f, 0.142857f));
    }

    @Test
    void neighboursMayBeSoughtInARegionOrOfAType() {
        Directory.get(RENNES + "?within=REGION:84")
                .body("neighbours.territory.code", contains("246300701", "200042935", "200000172"));
        Directory.get(RENNES + "?type=CU").body("neighbours.territory.code", contains("200065597"));
        Directory.get(RENNES + "?within=REGION:84&type=METRO").body("neighbours.territory.code", contains("246300701"));
    }

    @Test
    void aChangeShowsInTheNextAnswer() {
        Float before = Objects.requireNonNull(distances("243500139").get("200000172"));
        try {
            TerritoryFiles.take("INDICATORS", """
                    kind,code,indicator,year,value,source
                    EPCI,200000172,POPULATION,2030,473973,Essai
                    """);

            assertThat(distances("243500139").get("200000172")).isLessThan(before);
        } finally {
            filled = false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=51",
                "limit=x",
                "profile=city_policy",
                "weight=POPULATION",
                "weight=POPULATION:-1",
                "weight=POPULATION:1e9",
                "weight=POPULATION:0",
                "weight=EPCI_SHARE:1",
                "weight=POPULATOIN:1",
                "weight=POPULATION:1&weight=POPULATION:2",
                "weight=POPULATION:1&profile=SIZE",
                "within=53",
                "within=PROVINCE:53",
                "region=53",
                "generation=1",
            })
    void aParameterThatIsWrongIsRefused(String query) {
        Directory.get(RENNES + "?" + query).statusCode(400).body("code", equalTo("INVALID_PARAMETERS"));
    }

    @Test
    void aWeightThatIsMisspeltIsToldTheNearest() {
        Directory.get(RENNES + "?weight=POPULATOIN:1")
                .body("errors[0].parameter", equalTo("weight"))
                .body("errors[0].detail", containsString("did you mean POPULATION?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/epci/000000000/similar", "/province/53/similar", "/epci/%00/similar", "/qpv/X/similar"})
    void aTerritoryThatIsNotThereHasNoNeighbours(String path) {
        Directory.get(TERRITORIES + path).statusCode(404);
    }
}
