package org.croisements.network.territoryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.TERRITORIES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.croisements.network.Directory;
import org.croisements.network.TerritoryFiles;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused of files on territories, and why. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class TerritoryImportFormTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "QPV_2024 | QN0350M,X,NEW,35238,,35,53,,,,, | BAD_FORMAT",
                "QPV_2024 | QP035001,X,NEW,35238,,35,53,,,,, | BAD_FORMAT",
                "QPV_2024 | QN03502M,X,CHANGED,35238,,35,53,,,,, | UNKNOWN_VALUE",
                "QPV_2024 | QN03502M,X,MODIFIED,,,35,53,,,,, | OUT_OF_RANGE",
                "QPV_2024 | QN03502M,X,MODIFIED,ABCDE,,35,53,,,,, | BAD_FORMAT",
                "QPV_2024 | QN03502M,,MODIFIED,35238,,35,53,,,,, | REQUIRED",
                "QPV_2024 | QN03502M,X,MODIFIED,35238,,35,53,,,,181,0 | OUT_OF_RANGE",
                "QPV_2024 | QN03502M,X,MODIFIED,35238,,35,53,,,,west,0 | WRONG_TYPE",
                "QPV_2024 | QN03502M,X,MODIFIED,35238 | FIELD_COUNT",
                "CITY_CONTRACTS_2015 | CV116,X,REGION,53,35,1,0,0 | BAD_FORMAT",
                "CITY_CONTRACTS_2015 | CV116,X,EPCI,243500139,35,-1,0,0 | OUT_OF_RANGE",
                "CITY_CONTRACTS_2015 | CV116,X,EPCI,243500139,35,1.5,0,0 | WRONG_TYPE",
                "CITY_CONTRACTS_2015 | CV116,X,EPCI,243500139,35,99999999999999999999,0,0 | WRONG_TYPE",
                "CITY_CONTRACTS_2015 | =cmd,X,EPCI,243500139,35,1,0,0 | BAD_FORMAT",
                "EPCI_CONFIGURATION | 24350013,X,CC,53,1,1,1,1,1 | BAD_FORMAT",
                "EPCI_CONFIGURATION | 243500139,X,CC,53,1,1,1,1,1001 | OUT_OF_RANGE",
            })
    void aLineThatIsWrongIsRejectedWithItsFault(String format, String line, String code) {
        String file = TerritoryFiles.FORMS.stream()
                .filter(form -> form.startsWith(format + " "))
                .findFirst()
                .orElseThrow()
                .split(" ", 2)[1];
        String header = TerritoryFiles.sample(file).lines().findFirst().orElseThrow();

        TerritoryFiles.send(format, (header + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("created", equalTo(0))
                .body("rejected.code", contains(code));
        assertThat(Directory.slugs(TERRITORIES)).isEmpty();
    }

    @Test
    void aControlCharacterInALineRejectsTheLine() {
        String header = "code,nom,zone,chef_lieu\n";

        TerritoryFiles.send("REGIONS", (header + "53,Bre\u0000tagne,metro,35238\n").getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("rejected.code", contains("BAD_TEXT"));
    }

    @Test
    void aFileOfAnotherFormIsRefusedWhole() {
        TerritoryFiles.send("QPV_2024", TerritoryFiles.sample("communes.csv").getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"))
                .body("detail", containsString("contratVille"));
    }

    @ParameterizedTest
    @CsvSource({"format=QPV_2025", "format=qpv_2024", "edition=yesterday", "edition=2026", "generation=2024"})
    void aParameterThatIsWrongIsRefused(String query) {
        Api.as("network-admin")
                .contentType("text/csv")
                .body(TerritoryFiles.sample("regions.csv"))
                .post(Directory.IMPORTS + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETERS"));
    }

    @Test
    void columnsMayBeWrittenAsPublishedOrAsOurs() {
        TerritoryFiles.take("REGIONS", TerritoryFiles.sample("regions.csv").replace("chef_lieu", "chefLieu"));

        Directory.get(TERRITORIES + "/region/53").body("name", equalTo("Bretagne"));
    }

    @Test
    void aFormulaInANameStaysATextThatNoSpreadsheetRuns() {
        TerritoryFiles.take("REGIONS", "code,nom,zone,chef_lieu\n53,\"=HYPERLINK(\"\"x\"\")\",metro,35238\n");

        Directory.get(TERRITORIES + "/region/53").body("name", equalTo("=HYPERLINK(\"x\")"));
        assertThat(Directory.get(TERRITORIES + ".csv?fields=name").extract().asString())
                .contains("'=HYPERLINK");
    }

    @Test
    void anIndicatorKeepsItsYearSourceAndDoubt() {
        TerritoryFiles.takeSamples("EPCI");
        TerritoryFiles.take("INDICATORS", """
                kind,code,indicator,year,value,source,licence,flag,detail
                EPCI,243500139,QPV_SHARE,2019,6.9,Atlas 2019,etalab-2.0,,
                EPCI,243500139,QPV_SHARE,2020,66.9,Atlas 2019,etalab-2.0,DOUBTFUL,Ten times the year before
                """);

        Directory.get(TERRITORIES + "/epci/243500139")
                .body("measures.findAll { it.source == 'indicators-atlas-2019' }.value", contains(6.9f, 66.9f))
                .body("quality.year", contains(2020))
                .body("quality.certainty", contains("STATED"))
                .body("quality.detail", contains("Ten times the year before"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDICATORS  | 'kind,code,indicator,value,source\nEPCI,1,QPV_SHARE,1,X\n'",
                "SUCCESSIONS | 'kind,code,succeeds,source\nQPV,QN03502M,QP035001,X\n'",
            })
    void aLineOnATerritoryThatIsNotThereIsRejected(String format, String csv) {
        TerritoryFiles.send(format, csv.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("rejected.code", contains("UNKNOWN_REFERENCE"));
    }

    @Test
    void aCodeThatDoesNotTellItsGenerationNeedsOne() {
        TerritoryFiles.send("REFERENCE", "kind,code,name\nQPV,ABC1,X\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("rejected.code", contains("REQUIRED"))
                .body(
                        "rejected.detail",
                        contains(
                                "generation: QPV ABC1 needs its generation, which the form of its code does not tell"));
    }
}
