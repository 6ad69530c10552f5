package org.croisements.network.territoryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.TERRITORIES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.croisements.network.Directory;
import org.croisements.network.TerritoryFiles;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the published files: what they say is kept, what is wrong with it flagged, nothing mended. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class PublishedFileTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void aQuarterLiesInAllItsCommunesEpcisAndContracts() {
        TerritoryFiles.takeSamples();

        Directory.get(TERRITORIES + "/qpv/QN05920M")
                .statusCode(200)
                .body("generation", equalTo(2024))
                .body("evolution", equalTo("MODIFIED"))
                .body("validFrom", equalTo("2024-01-01"))
                .body("validTo", nullValue())
                .body(
                        "parents.collect { it.kind + ':' + it.code }",
                        contains(
                                "COMMUNE:59014",
                                "COMMUNE:59491",
                                "CITY_CONTRACT:CN05904M",
                                "CITY_CONTRACT:CN05902M",
                                "EPCI:245901160",
                                "EPCI:200042190",
                                "DEPARTMENT:59",
                                "REGION:32"))
                .body("sources.key", contains("anct-qpv-2024"))
                .body("sources.licence", contains("etalab-2.0"))
                .body("sources.vintage", contains("2024"));
    }

    @Test
    void whereAQuarterIsAndWhichContractItHasIsFlaggedAsUnsure() {
        TerritoryFiles.takeSamples();

        Directory.get(TERRITORIES + "/qpv/QN05920M")
                .body("quality.field", contains("point", "parents"))
                .body("quality.flag", contains("APPROXIMATE", "AMBIGUOUS"))
                .body("quality[1].detail", equalTo("Its city contract may be any of CN05904M, CN05902M"))
                .body("quality[1].certainty", equalTo("DERIVED"))
                .body("quality[1].source", equalTo("anct-qpv-2024"));
        Directory.get(TERRITORIES + "/qpv/QN97654C")
                .body("validFrom", equalTo("2025-01-01"))
                .body("quality.flag", contains("APPROXIMATE", "CONTRACT_MISSING"));
    }

    @Test
    void aContractCodeOnTwoTerritoriesKeepsBoth() {
        TerritoryFiles.takeSamples();

        Directory.get(TERRITORIES + "/city-contract/CV428")
                .body("generation", equalTo(2015))
                .body("name", equalTo("Dzaoudzi / CC de Petite-Terre"))
                .body("validTo", equalTo("2024-12-31"))
                .body(
                        "areas.findAll { it.source == 'anct-city-contracts-2024' }.territory",
                        contains("COMMUNE:97608", "EPCI:200050532"))
                .body(
                        "areas.findAll { it.source == 'anct-city-contracts-2015' }.name",
                        contains("976 - Communauté de Communes de Petite-Terre"))
                .body(
                        "quality.findAll { it.flag == 'CODE_TWICE' }.detail",
                        contains(
                                "Several lines have it: COMMUNE:97608 976 Dzaoudzi; EPCI:200050532 976 CC de Petite-Terre"));
        assertThat(Directory.slugs(TERRITORIES + "?kind=CITY_CONTRACT&within=COMMUNE:97608"))
                .containsExactly("city-contract-cv428");
        assertThat(Directory.slugs(TERRITORIES + "?kind=CITY_CONTRACT&within=EPCI:200050532"))
                .containsExactly("city-contract-cv428");
    }

    @Test
    void linesThatDisagreeOnAContractAreBothKeptAndFlagged() {
        TerritoryFiles.takeSamples();

        Directory.get(TERRITORIES + "/city-contract/CV043")
                .body("areas.people", contains(21147, 1916))
                .body("measures.value", contains(1916, 21147))
                .body(
                        "quality.collect { it.field + ' ' + it.flag }",
                        containsInAnyOrder(
                                "QPV_POPULATION CONFLICTING",
                                "areas UNKNOWN_TERRITORY",
                                "areas UNKNOWN_TERRITORY",
                                "code CODE_TWICE"))
                .body(
                        "quality.findAll { it.flag == 'UNKNOWN_TERRITORY' }.detail",
                        contains(
                                "EPCI:241300276 (13 - CA du Pays d'Aix en Provence (CAPA)) is not in the reference",
                                "EPCI:241300276 (84 - CA du Pays d'Aix en Provence (CAPA)) is not in the reference"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN05904M | STATED  | The file says so of EPCI:245901160",
                "CN05904M | DERIVED | 101948 is 2.99 times the 34078 of before",
                "CN05902M | DERIVED | 58094 is 1.99 times the 29132 of before",
            })
    void aDoubtfulPopulationIsKeptAndFlaggedWhetherTheFileSaysSoOrNot(String code, String certainty, String detail) {
        TerritoryFiles.takeSamples();

        Directory.get(TERRITORIES + "/city-contract/" + code)
                .body("measures.find { it.year == 2024 }.value", equalTo(code.equals("CN05904M") ? 101948 : 58094))
                .body(
                        "quality.find { it.certainty == '%s' && it.flag == 'DOUBTFUL' }.detail".formatted(certainty),
                        equalTo(detail));
    }

    @Test
    void whatFollowsFromADoubtfulFigureIsDoubtfulToo() {
        TerritoryFiles.takeSamples();

        Directory.get(TERRITORIES + "/epci/245901160")
                .body("measures.find { it.indicator == 'QPV_SHARE' }.value", equalTo(53.4f))
                .body("quality.findAll { it.source == null }.flag", contains("DOUBTFUL", "DOUBTFUL"))
                .body("quality.findAll { it.source == null }.field", contains("QPV_POPULATION", "QPV_SHARE"))
                .body(
                        "quality.find { it.source == null }.detail",
                        equalTo("Made of the doubtful population of CITY_CONTRACT:CN05904M"));
        Directory.get(TERRITORIES + "/epci/243500139").body("quality", empty());
    }

    @Test
    void moreThanHalfOfAnEpciInItsQuartersIsDoubtfulWhateverTheFileSays() {
        TerritoryFiles.takeSamples();

        Directory.get(TERRITORIES + "/epci/245901160")
                .body(
                        "quality.find { it.source == 'epci-configuration' }.detail",
                        equalTo("More than half of its 190900 inhabitants would live in its quarters: 101948"));
    }

    @Test
    void aMissingFigureIsFlaggedNotFilledIn() {
        TerritoryFiles.takeSamples();

        Directory.get(TERRITORIES + "/epci/200050532")
                .body("measures.indicator", contains("POPULATION", "COMMUNES", "POPULATION", "COMMUNES", "QPV_COUNT"))
                .body("quality.flag", contains("MISSING", "MISSING"));
        Directory.get(TERRITORIES + "/commune/98411")
                .body("population", nullValue())
                .body("quality.flag", contains("MISSING"));
    }

    @Test
    void aContractWithoutQuartersIsFlaggedOnceAListOfQuartersIsThere() {
        TerritoryFiles.takeSamples("REGIONS", "CITY_CONTRACTS_2024");
        assertThat(Directory.slugs(TERRITORIES + "?flag=QPV_MISSING")).isEmpty();

        TerritoryFiles.takeSamples("QPV_2024");
        assertThat(Directory.slugs(TERRITORIES + "?flag=QPV_MISSING")).containsExactly("city-contract-cn97610n");

        TerritoryFiles.take(
                "QPV_2024",
                TerritoryFiles.sample("qpv2024.csv")
                        + "QN97101N,Bourg,NEW,97117,Le Moule,971,01,,,CN97610N,-61.34,16.33\n");
        assertThat(Directory.slugs(TERRITORIES + "?flag=QPV_MISSING")).isEmpty();
    }

    @Test
    void anInsetOfAMapIsNoPlace() {
        TerritoryFiles.takeSamples();

        Directory.get(TERRITORIES + "/city-contract/CV373")
                .body("point", nullValue())
                .body("areas[0].point.latitude", equalTo(45.53892f))
                .body(
                        "quality.find { it.flag == 'MISPLACED' }.detail",
                        equalTo("-3.81771, 45.53892 is no place in the department 971"));
        Directory.get(TERRITORIES + "/city-contract/CV366")
                .body("point.latitude", equalTo(41.97514f))
                .body("name", equalTo("NA - CA du Pays Ajaccien"))
                .body("quality.flag", hasItem("MISSING"));
    }

    @Test
    void aContractTakesThePlaceOfTheOneBeforeOnTheSameTerritory() {
        TerritoryFiles.takeSamples();

        Directory.get(TERRITORIES + "/city-contract/CN03501I")
                .body("succeeds.code", contains("CV116"))
                .body("validFrom", equalTo("2024-01-01"))
                .body("validTo", equalTo("2030-12-31"));
        assertThat(Directory.slugs(TERRITORIES + "?succeeds=CITY_CONTRACT:CV116"))
                .containsExactly("city-contract-cn03501i");
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        TerritoryFiles.takeSamples();
        var before = Directory.feedHead();

        for (String form : TerritoryFiles.FORMS) {
            String[] parts = form.split(" ", 2);
            String csv = TerritoryFiles.sample(parts[1]);
            if (!csv.isEmpty()) {
                var report = TerritoryFiles.take(parts[0], csv);
                assertThat(report.getInt("unchanged")).as(form).isEqualTo(report.getInt("read"));
            }
        }

        assertThat(Directory.feedAfter(before).getList("items")).isEmpty();
    }

    @Test
    void theOrderOfTheFilesDoesNotShowOnceTheReferenceIsThere() {
        TerritoryFiles.takeSamples();
        var first = Directory.read(
                        TERRITORIES + "?limit=200&sort=code&fields=slug,name,parents,measures,quality,succeeds")
                .getList("items");

        Directory.empty();
        TerritoryFiles.takeSamples("REGIONS", "DEPARTMENTS", "EPCI", "COMMUNES");
        var others = new ArrayList<>(TerritoryFiles.FORMS.subList(5, 9));
        Collections.reverse(others);
        others.forEach(form -> {
            String[] parts = form.split(" ", 2);
            TerritoryFiles.take(parts[0], TerritoryFiles.sample(parts[1]));
        });

        assertThat(Directory.read(
                                TERRITORIES + "?limit=200&sort=code&fields=slug,name,parents,measures,quality,succeeds")
                        .getList("items"))
                .isEqualTo(first);
    }

    @Test
    void anEpciLiesWhereItsCommunesLie() {
        TerritoryFiles.take("EPCI", TerritoryFiles.sample("epci.csv"));
        TerritoryFiles.take(
                "COMMUNES",
                TerritoryFiles.sample("communes.csv") + "62001,Ailleurs,62,32,245901160,,216200018,100,62000\n");

        Directory.get(TERRITORIES + "/epci/245901160").body("parents.code", contains("59", "32", "62"));
    }

    @Test
    void aDryRunTellsAndDoesNothing() {
        var report = TerritoryFiles.take("QPV_2024", TerritoryFiles.sample("qpv2024.csv"), "dryRun=true");

        assertThat(report.getInt("created")).isEqualTo(4);
        assertThat(Directory.slugs(TERRITORIES)).isEmpty();
    }

    @Test
    void aFlagIsAFilterAndSeveralAreOr() {
        TerritoryFiles.takeSamples();

        assertThat(Directory.slugs(TERRITORIES + "?kind=CITY_CONTRACT&flag=DOUBTFUL&sort=code"))
                .isEqualTo(List.of("city-contract-cn05902m", "city-contract-cn05904m"));
        assertThat(Directory.slugs(TERRITORIES + "?flag=CODE_TWICE&flag=CONTRACT_MISSING&sort=code"))
                .containsExactly("city-contract-cv043", "city-contract-cv428", "qpv-qn97654c");
    }
}
