package org.croisements.network.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.TERRITORIES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.network.Directory;
import org.croisements.network.TerritoryFiles;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Territories on a map, and as a table that can be taken in again. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class TerritoryFormatTest {

    private static final String EPCI = """
            siren,nom,type,mode_financement,population_totale,population_municipale,nb_communes,departement_principal,region,lon,lat
            243500139,Rennes Métropole,METRO,FPU,467859,457416,43,35,53,-1.6778,48.1173
            """;
    private static final String OTHERS = """
            kind,code,name,population,parents,siren,type
            REGION,53,Bretagne,3373835,,,
            DEPARTMENT,35,Ille-et-Vilaine,1079498,REGION:53,,
            COMMUNE,35238,Rennes,222485,REGION:53|DEPARTMENT:35|EPCI:243500139,213502388,
            """;

    @BeforeEach
    void rennesAndItsMetropolis() {
        Directory.empty();
        TerritoryFiles.take("REFERENCE", OTHERS);
        TerritoryFiles.take("EPCI", EPCI);
    }

    @Test
    void onAMapTerritoriesArePointsWhereASourceSaysWhere() {
        Api.anonymous()
                .get(TERRITORIES + ".geojson?region=53")
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features.properties.slug", hasItems("epci-243500139", "commune-35238"))
                .body(
                        "features.find { it.properties.kind == 'EPCI' }.geometry.coordinates",
                        equalTo(List.of(-1.6778f, 48.1173f)))
                .body("features.find { it.properties.kind == 'EPCI' }.geometry.type", equalTo("Point"))
                .body("features.find { it.properties.kind == 'COMMUNE' }.geometry", nullValue());
    }

    @Test
    void aMapWithoutTerritoriesIsOneToo() {
        Directory.get(TERRITORIES + ".geojson?region=99").body("features", equalTo(List.of()));
    }

    @Test
    void ourOwnTableIsTakenInAgain() {
        String table = Directory.get(
                        TERRITORIES + ".csv?kind=COMMUNE&fields=kind,code,name,population,parents,siren,type,succeeds")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table).contains("REGION:53|DEPARTMENT:35|EPCI:243500139");

        var report = TerritoryFiles.take("REFERENCE", table);
        assertThat(report.getInt("unchanged")).isEqualTo(1);
        Directory.get(TERRITORIES + "/commune/35238").body("parents.kind", contains("REGION", "DEPARTMENT", "EPCI"));
    }
}
