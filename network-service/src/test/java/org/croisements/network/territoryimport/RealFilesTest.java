package org.croisements.network.territoryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.TERRITORIES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.network.Directory;
import org.croisements.network.TerritoryFiles;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published files themselves, where they are at hand. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class RealFilesTest {

    private static final List<Integer> LINES = List.of(26, 109, 1_255, 11, 34_969, 434, 448, 1_493, 344);
    private static final String EDITION = "edition=2026-01-01";

    private static boolean taken;

    @BeforeEach
    void takeAll() {
        if (taken) {
            return;
        }
        Directory.empty();
        for (int i = 0; i < LINES.size(); i++) {
            var report = takeOne(i);
            assertThat(report.getInt("read")).as(TerritoryFiles.FORMS.get(i)).isEqualTo(LINES.get(i));
            assertThat(report.getInt("rejections")).isZero();
        }
        taken = true;
    }

    private static io.restassured.path.json.JsonPath takeOne(int form) {
        boolean isReference = form < 5;
        return isReference
                ? TerritoryFiles.takePublished(TerritoryFiles.FORMS.get(form), EDITION)
                : TerritoryFiles.takePublished(TerritoryFiles.FORMS.get(form));
    }

    @Test
    void twiceInARowChangesNothing() {
        var before = Directory.feedHead();

        for (int i = 0; i < LINES.size(); i++) {
            assertThat(takeOne(i).getInt("unchanged"))
                    .as(TerritoryFiles.FORMS.get(i))
                    .isEqualTo(LINES.get(i));
        }

        assertThat(Directory.feedAfter(before).getList("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kind=REGION, 26",
        "kind=DEPARTMENT, 109",
        "kind=COMMUNE, 34969",
        "kind=EPCI, 1255",
        "kind=EPT, 11",
        "kind=QPV, 1493",
        "kind=QPV&on=2024-12-31, 1362",
        "kind=QPV&on=2025-01-01, 1493",
        "kind=CITY_CONTRACT&generation=2024, 391",
        "kind=CITY_CONTRACT&generation=2015, 443",
        "kind=CITY_CONTRACT&generation=2024&flag=DOUBTFUL, 24",
        "kind=CITY_CONTRACT&flag=QPV_MISSING, 3",
        "kind=CITY_CONTRACT&flag=CODE_TWICE, 3",
        "kind=CITY_CONTRACT&flag=MISPLACED, 45",
        "kind=QPV&flag=CONTRACT_MISSING, 2",
        "kind=QPV&flag=AMBIGUOUS, 87",
        "kind=QPV&within=EPCI:243500139, 5",
        "kind=COMMUNE&containing=QPV:QN05920M, 2",
        "kind=COMMUNE&within=EPCI:243500139, 43",
        "kind=EPCI&within=DEPARTMENT:35, 18",
    })
    void theyHoldWhatTheyAreKnownToHold(String query, int total) {
        assertThat(Directory.read(TERRITORIES + "?limit=1&" + query).getInt("page.total"))
                .isEqualTo(total);
    }

    @Test
    void theNeighboursOfRennesArePlausible() {
        var answer = Directory.read(TERRITORIES + "/epci/243500139/similar?limit=10");

        assertThat(answer.getList("neighbours.territory.label", String.class))
                .contains(
                        "Clermont Auvergne Métropole",
                        "Dijon Métropole",
                        "CU Caen la Mer",
                        "Grenoble-Alpes-Métropole",
                        "CU du Grand Reims");
        assertThat(answer.getInt("compared")).isEqualTo(1_254);
    }

    @Test
    void neighboursSayWhyWithValuesYearsAndSources() {
        Directory.get(TERRITORIES + "/epci/243500139/similar?limit=1")
                .body("neighbours[0].territory.label", equalTo("Clermont Auvergne Métropole"))
                .body("neighbours[0].alike.size()", equalTo(3))
                .body("neighbours[0].unlike.size()", equalTo(2))
                .body(
                        "features.collect { it.indicator + ' ' + it.own.value + ' ' + it.own.year }",
                        contains(
                                "POPULATION 473973 2026",
                                "QPV_COUNT 5 2024",
                                "QPV_SHARE 7.14 2024",
                                "INTEGRATION 2 null",
                                "COMMUNES 43 2026"));
    }

    @Test
    void aCommuneHasNeighboursToo() {
        var answer = Directory.read(TERRITORIES + "/commune/35238/similar?limit=20");

        assertThat(answer.getInt("compared")).isGreaterThan(34_000);
        assertThat(answer.getList("neighbours.territory.label", String.class))
                .doesNotContain("Rennes")
                .contains("Clermont-Ferrand", "Caen", "Reims", "Grenoble");
    }

    @Test
    void aDoubtfulFigureThatNoFileFlagsIsFound() {
        Directory.get(TERRITORIES + "/epci/200093201")
                .body("name", equalTo("Métropole Européenne de Lille"))
                .body("quality.findAll { it.flag == 'DOUBTFUL' }.field", contains("QPV_POPULATION", "QPV_SHARE"));
    }

    @Test
    void whatIsDoubtfulOfValenciennesIsLeftOut() {
        Directory.get(TERRITORIES + "/epci/245901160/similar?limit=1")
                .body(
                        "features.find { it.indicator == 'QPV_SHARE' }.own.leftOut",
                        equalTo("DOUBTFUL: Made of the doubtful population of CITY_CONTRACT:CN05904M"));
    }
}
