package org.croisements.network.territoryimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.TERRITORIES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.network.Directory;
import org.croisements.network.TerritoryFiles;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editions of the reference: what lay where on which day. Generations: which quarter held on which day. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class TerritoryEditionTest {

    private static final String HEADER = "kind,code,name,population,parents,siren,type\n";
    private static final String IN_2016 = HEADER + "COMMUNE,35001,Acigné,6000,EPCI:243500001|DEPARTMENT:35,,\n";
    private static final String IN_2017 = HEADER + "COMMUNE,35001,Acigné,6100,EPCI:243500139|DEPARTMENT:35,,\n";

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @ParameterizedTest
    @CsvSource({
        "within=EPCI:243500001&on=2016-12-31, commune-35001",
        "within=EPCI:243500001&on=2017-01-01, ''",
        "within=EPCI:243500001, ''",
        "within=EPCI:243500139&on=2016-12-31, ''",
        "within=EPCI:243500139&on=2017-01-01, commune-35001",
        "within=EPCI:243500139, commune-35001",
        "epci=243500001&on=2016-12-31, commune-35001",
        "within=DEPARTMENT:35&on=2010-01-01, commune-35001",
        "within=EPCI:243500001&within=EPCI:243500139&on=2016-12-31, commune-35001",
    })
    void aCommuneLiesOnADayWhereTheEditionOfThatDayPutIt(String query, String slug) {
        TerritoryFiles.take("REFERENCE", IN_2016, "edition=2016-01-01");
        TerritoryFiles.take("REFERENCE", IN_2017, "edition=2017-01-01");

        assertThat(Directory.slugs(TERRITORIES + "?" + query))
                .isEqualTo(slug.isEmpty() ? java.util.List.of() : java.util.List.of(slug));
    }

    @Test
    void theRecordSaysSinceWhenAndUntilWhen() {
        TerritoryFiles.take("REFERENCE", IN_2016, "edition=2016-01-01");
        TerritoryFiles.take("REFERENCE", IN_2017, "edition=2017-01-01");

        Directory.get(TERRITORIES + "/commune/35001")
                .body("parents.code", contains("243500139", "35"))
                .body("parentPeriods.code", contains("243500001", "243500139"))
                .body("parentPeriods.from", contains(null, "2017-01-01"))
                .body("parentPeriods.to", contains("2016-12-31", null));
    }

    @Test
    void anEarlierEditionThanTheOneKnownMovesNothingBack() {
        TerritoryFiles.take("REFERENCE", IN_2017, "edition=2017-01-01");
        TerritoryFiles.take("REFERENCE", IN_2016, "edition=2016-01-01");

        Directory.get(TERRITORIES + "/commune/35001")
                .body("parents.code", contains("243500139", "35"))
                .body("population", equalTo(6100));
    }

    @Test
    void aFileWithoutAnEditionCorrects() {
        TerritoryFiles.take("REFERENCE", IN_2016);
        TerritoryFiles.take("REFERENCE", IN_2017);

        assertThat(Directory.slugs(TERRITORIES + "?within=EPCI:243500001&on=2016-12-31"))
                .isEmpty();
        assertThat(Directory.slugs(TERRITORIES + "?within=EPCI:243500139&on=2016-12-31"))
                .containsExactly("commune-35001");
    }

    @ParameterizedTest
    @CsvSource({
        "on=2014-12-31, ''",
        "on=2015-01-01, qpv-qp035001",
        "on=2023-12-31, qpv-qp035001",
        "on=2024-01-01, qpv-qn03502m",
        "generation=2015, qpv-qp035001",
        "generation=2024, qpv-qn03502m",
    })
    void aGenerationHoldsFromItsDecreeToTheNext(String query, String slug) {
        TerritoryFiles.take("REFERENCE", HEADER + """
                QPV,QP035001,Villejean,,DEPARTMENT:35,,
                QPV,QN03502M,Villejean,,DEPARTMENT:35,,
                """);

        assertThat(Directory.slugs(TERRITORIES + "?kind=QPV&" + query))
                .isEqualTo(slug.isEmpty() ? java.util.List.of() : java.util.List.of(slug));
    }

    @Test
    void overseasAGenerationHoldsAYearLonger() {
        TerritoryFiles.take("REFERENCE", HEADER + "QPV,QP976001,Koungou,,DEPARTMENT:976,,\n");

        assertThat(Directory.slugs(TERRITORIES + "?kind=QPV&on=2024-12-31")).containsExactly("qpv-qp976001");
    }

    @Test
    void aCodeOfTwoGenerationsIsTwoTerritoriesAndTheAddressMeansTheNewest() {
        String header = "kind,code,generation,name\n";
        TerritoryFiles.take("REFERENCE", header + """
                QPV,QP035001,2015,Villejean
                QPV,QP035001,2024,Villejean Nord
                """);

        Directory.get(TERRITORIES + "/qpv/QP035001").body("name", equalTo("Villejean Nord"));
        Directory.get(TERRITORIES + "/qpv/QP035001?generation=2015")
                .body("name", equalTo("Villejean"))
                .body("slug", equalTo("qpv-qp035001"));
        Directory.get(TERRITORIES + "/qpv/QP035001?generation=2024").body("slug", equalTo("qpv-qp035001-2024"));
        Directory.get(TERRITORIES + "/qpv/QP035001?generation=2030")
                .statusCode(404)
                .body("code", equalTo("TERRITORY_NOT_FOUND"));
        Directory.get(TERRITORIES + "/qpv/QP035001?generation=20x").statusCode(400);
    }

    @Test
    void aReferenceMayNameWhatATerritoryTookThePlaceOf() {
        TerritoryFiles.take("REFERENCE", "kind,code,name,succeeds\nCITY_CONTRACT,CN03501I,Rennes Métropole,CV116\n");

        Directory.get(TERRITORIES + "/city-contract/CN03501I").body("succeeds.code", contains("CV116"));
    }

    @Test
    void aQuarterTakesThePlaceOfSeveralAndSeveralOfOne() {
        TerritoryFiles.take("REFERENCE", HEADER + """
                QPV,QP035001,Villejean,,,,
                QPV,QP035002,Kennedy,,,,
                QPV,QN03502M,Villejean,,,,
                QPV,QN03507N,Kennedy,,,,
                """);
        TerritoryFiles.take("SUCCESSIONS", """
                kind,code,succeeds,source
                QPV,QN03502M,QP035001|QP035002,Table de passage
                QPV,QN03507N,QP035002,Table de passage
                """);

        Directory.get(TERRITORIES + "/qpv/QN03502M")
                .body("succeeds.code", contains("QP035001", "QP035002"))
                .body("sources.label", contains("Territorial reference, as imported", "Table de passage"));
        assertThat(Directory.slugs(TERRITORIES + "?succeeds=QPV:QP035002&sort=code"))
                .containsExactly("qpv-qn03502m", "qpv-qn03507n");
    }
}
