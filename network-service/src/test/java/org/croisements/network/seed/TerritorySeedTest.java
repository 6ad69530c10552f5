package org.croisements.network.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.TERRITORIES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.network.Directory;
import org.croisements.network.TerritoryFiles;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the two source documents name of territories. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class TerritorySeedTest {

    private static boolean filled;

    @BeforeEach
    void fill() {
        if (filled) {
            return;
        }
        Directory.empty();
        TerritoryFiles.take("REFERENCE", """
                kind,code,name,population,parents,siren,type
                REGION,32,Hauts-de-France,,,,metro
                REGION,52,Pays de la Loire,,,,metro
                REGION,53,Bretagne,,,,metro
                DEPARTMENT,35,Ille-et-Vilaine,1079498,REGION:53,,metro
                DEPARTMENT,59,Nord,,REGION:32,,metro
                DEPARTMENT,62,Pas-de-Calais,1461441,REGION:32,,metro
                EPCI,243500139,Rennes Métropole,473973,DEPARTMENT:35|REGION:53,243500139,METRO
                EPCI,245900428,CU de Dunkerque,195000,DEPARTMENT:59|REGION:32,245900428,CU
                EPCI,245901160,CA Valenciennes Métropole,190900,DEPARTMENT:59|REGION:32,245901160,CA
                COMMUNE,35238,Rennes,227830,EPCI:243500139|DEPARTMENT:35|REGION:53,213502388,
                COMMUNE,62160,Boulogne-sur-Mer,,DEPARTMENT:62|REGION:32,216201608,
                QPV,QP035006,Villejean,,COMMUNE:35238|EPCI:243500139|DEPARTMENT:35|REGION:53,,
                """);
        TerritoryFiles.take("CITY_CONTRACTS_2015", TerritoryFiles.sample("contrats_ville_2015.csv"));
        TerritoryFiles.take("CITY_CONTRACTS_2024", TerritoryFiles.sample("contrats_ville.csv"));
        TerritoryFiles.take("QPV_2024", TerritoryFiles.sample("qpv2024.csv"));
        TerritoryFiles.take("EPCI_CONFIGURATION", """
                siren,nom,type,region,population,nb_communes,nb_qpv,population_qpv,part_population_qpv_pct
                243500139,Rennes Métropole,METRO,53,473973,43,5,33840,7.14
                246300701,Clermont Auvergne Métropole,METRO,84,296677,21,6,24071,8.11
                242100410,Dijon Métropole,METRO,27,258630,23,6,24692,9.55
                245400676,Métropole du Grand Nancy,METRO,44,258208,20,8,65998,25.56
                """);
        TerritoryFiles.take("SUCCESSIONS", "kind,code,succeeds,source\nQPV,QN03502M,QP035006,Décret 2023-1314\n");
        Directory.centre(
                "RésO Villes",
                "\"coverage\": [{\"kind\": \"REGION\", \"code\": \"53\"}, {\"kind\": \"REGION\", \"code\": \"52\"}]");
        filled = true;
    }

    @Test
    @DisplayName("A39: a priority quarter has a code, name, generation, days, communes, predecessors, evolution")
    void aPriorityQuarterIsWhole() {
        Directory.get(TERRITORIES + "/qpv/QN03502M")
                .body("code", equalTo("QN03502M"))
                .body("name", equalTo("Villejean"))
                .body("generation", equalTo(2024))
                .body("validFrom", equalTo("2024-01-01"))
                .body("parents.findAll { it.kind == 'COMMUNE' }.code", contains("35238"))
                .body("succeeds.code", contains("QP035006"))
                .body("evolution", equalTo("MODIFIED"));
        Directory.get(TERRITORIES + "/qpv/QP035006").body("validTo", equalTo("2023-12-31"));
    }

    @Test
    @DisplayName("A52: one centre covers Bretagne and Pays de la Loire")
    void oneCentreCoversTwoRegions() {
        for (String region : new String[] {"53", "52"}) {
            Directory.get("/api/v1/coverage?region=" + region)
                    .body("centres.organisation.label", contains("RésO Villes"))
                    .body("centres[0].through.territory.code", contains(region));
        }
        Directory.get("/api/v1/coverage?commune=35238")
                .body("centres[0].through.territory.label", contains("Bretagne"));
    }

    @Test
    @DisplayName("A07, A08, B10, B11: the territories of Valenciennes, Dunkerque, Rennes Métropole and Rennes")
    void theTerritoriesOfTheAuthoritiesAreThere() {
        Directory.get(TERRITORIES + "/epci/245901160")
                .body("type", equalTo("CA"))
                .body("siren", equalTo("245901160"));
        Directory.get(TERRITORIES + "/epci/245900428").body("type", equalTo("CU"));
        Directory.get(TERRITORIES + "/epci/243500139").body("type", equalTo("METRO"));
        Directory.get(TERRITORIES + "/commune/35238").body("name", equalTo("Rennes"));
    }

    @Test
    @DisplayName("B36: the city contract of an agglomeration has its generation, territory, quarters and days")
    void theCityContractIsThatOfTheAgglomeration() {
        Directory.get(TERRITORIES + "/city-contract/CN03501I")
                .body("name", equalTo("Rennes Métropole"))
                .body("generation", equalTo(2024))
                .body("areas.territory", contains("EPCI:243500139"))
                .body("succeeds.code", contains("CV116"))
                .body("validFrom", equalTo("2024-01-01"))
                .body("validTo", equalTo("2030-12-31"));
        assertThat(Directory.read(TERRITORIES + "?kind=QPV&within=CITY_CONTRACT:CN03501I&sort=name")
                        .getList("items.name", String.class))
                .containsExactly("Le Blosne", "Villejean");
    }

    @Test
    @DisplayName("B48: metropolises of similar configuration, with indicators, distance and explanation")
    void metropolisesOfSimilarConfigurationAreFoundAndExplained() {
        Directory.get(TERRITORIES + "/epci/243500139/similar?type=METRO")
                .body(
                        "neighbours.territory.label",
                        contains("Clermont Auvergne Métropole", "Dijon Métropole", "Métropole du Grand Nancy"))
                .body("neighbours[0].alike.indicator", hasItems("QPV_COUNT", "QPV_SHARE"))
                .body("neighbours[2].unlike.indicator", hasItems("QPV_SHARE"));
    }

    @Test
    @DisplayName("B56: Pas-de-Calais is the department 62")
    void pasDeCalaisIsADepartment() {
        Directory.get(TERRITORIES + "/department/62")
                .body("name", equalTo("Pas-de-Calais"))
                .body("parents.code", contains("32"));
    }

    @Test
    @DisplayName("B58: a quarter lies in a commune, that in an EPCI, that in a department and a region, and back")
    void everyLevelRollsUpAndDown() {
        assertThat(Directory.slugs(TERRITORIES + "?containing=QPV:QN03502M&sort=code"))
                .containsExactlyInAnyOrder(
                        "commune-35238", "epci-243500139", "department-35", "region-53", "city-contract-cn03501i");
        Directory.get(TERRITORIES + "?within=EPCI:243500139&kind=COMMUNE&kind=QPV&on=2024-06-01")
                .body("items.slug", containsInAnyOrder("commune-35238", "qpv-qn03502m", "qpv-qn03505m"));
    }

    @Test
    @DisplayName("W11: territories are compared by what the caller weighs")
    void territoriesAreComparedByWhatTheCallerWeighs() {
        Directory.get(TERRITORIES + "/epci/243500139/similar?weight=QPV_SHARE:1&weight=QPV_COUNT:1")
                .body("neighbours[0].territory.label", equalTo("Clermont Auvergne Métropole"))
                .body("neighbours[0].alike.indicator", containsInAnyOrder("QPV_SHARE", "QPV_COUNT"));
    }
}
