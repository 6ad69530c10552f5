package org.croisements.network.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.IMPORTS;
import static org.croisements.network.Directory.TERRITORIES;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class TerritoryResourceTest {

    private static final String HEADER = "kind,code,name,population,parents,siren,type\n";
    private static final String SIX = HEADER + """
            REGION,01,Guadeloupe,384239,,,
            REGION,53,Bretagne,3373835,,,
            DEPARTMENT,01,Ain,652432,REGION:84,,
            DEPARTMENT,35,Ille-et-Vilaine,1079498,REGION:53,,
            EPCI,243500139,Rennes Métropole,457416,REGION:53|DEPARTMENT:35,243500139,METRO
            COMMUNE,35238,Rennes,222485,REGION:53|DEPARTMENT:35|EPCI:243500139,213502388,
            """;

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void anImportAddsThenUpdatesThenChangesNothing() {
        report(SIX, 6, 6, 0, 0);
        report(SIX, 6, 0, 0, 6);
        var before = Directory.feedHead();
        report(SIX.replace("Rennes,222485", "Rennes,227830"), 6, 0, 1, 5);

        assertThat(Directory.feedAfter(before).getList("items.slug", String.class))
                .containsExactly("commune-35238");
        Directory.get(TERRITORIES + "/commune/35238")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("Rennes"))
                .body("population", equalTo(227830))
                .body("siren", equalTo("213502388"))
                .body("parents.code", contains("53", "35", "243500139"));
    }

    @Test
    void aCodeNamesATerritoryOnlyWithItsKind() {
        report(SIX, 6, 6, 0, 0);

        Directory.get(TERRITORIES + "/region/01").body("name", equalTo("Guadeloupe"));
        Directory.get(TERRITORIES + "/department/01").body("name", equalTo("Ain"));
        Directory.get(TERRITORIES + "/commune/01").statusCode(404).body("code", equalTo("TERRITORY_NOT_FOUND"));
        Directory.get(TERRITORIES + "/province/01").statusCode(404).body("code", equalTo("TERRITORY_NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "code=01                    | department-01 region-01",
                "kind=REGION&code=01        | region-01",
                "kind=REGION&kind=EPCI      | region-01 region-53 epci-243500139",
                "q=RENNES%20metro           | epci-243500139",
                "region=53                  | department-35 epci-243500139 commune-35238",
                "region=53&kind=COMMUNE     | commune-35238",
                "department=35              | epci-243500139 commune-35238",
                "epci=243500139             | commune-35238",
                "commune=35238              | -",
                "region=84&department=35    | -",
            })
    void filtersRollUp(String query, String slugs) {
        report(SIX, 6, 6, 0, 0);

        assertThat(Directory.slugs(TERRITORIES + "?" + query))
                .containsExactlyInAnyOrder(slugs == null ? new String[0] : slugs.split(" "));
    }

    @Test
    void theyAreSortedByNameCodeOrPopulation() {
        report(SIX, 6, 6, 0, 0);

        assertThat(Directory.read(TERRITORIES).getList("items.name", String.class))
                .containsExactly("Ain", "Bretagne", "Guadeloupe", "Ille-et-Vilaine", "Rennes", "Rennes Métropole");
        assertThat(Directory.slugs(TERRITORIES + "?sort=-population&limit=2"))
                .containsExactly("region-53", "department-35");
        assertThat(Directory.slugs(TERRITORIES + "?sort=code,-name").subList(0, 2))
                .containsExactly("region-01", "department-01");
    }

    @Test
    void aLineThatIsWrongIsSaidAndStopsNoOther() {
        send(HEADER + """
                        REGION,53,Bretagne,,,,
                        PROVINCE,53,X,,,,
                        REGION,5 3,X,,,,
                        REGION,54,,,,,
                        REGION,55,X,many,,,
                        REGION,56,X,,PROVINCE:1,,
                        REGION,57,X,,,12,
                        REGION,58,X
                        REGION,53,Breizh,,,,
                        REGION,59,X,,,,,,
                        "REGION","60","Deux, trois",12,,,
                        """)
                .statusCode(201)
                .body("read", equalTo(11))
                .body("created", equalTo(2))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(0))
                .body("rejected.line", contains(3, 4, 5, 6, 7, 8, 9, 10, 11))
                .body(
                        "rejected.code",
                        contains(
                                "UNKNOWN_VALUE",
                                "BAD_FORMAT",
                                "REQUIRED",
                                "WRONG_TYPE",
                                "BAD_FORMAT",
                                "BAD_FORMAT",
                                "FIELD_COUNT",
                                "DUPLICATE",
                                "FIELD_COUNT"));
        Directory.get(TERRITORIES + "/region/53").body("name", equalTo("Bretagne"));
        Directory.get(TERRITORIES + "/region/60").body("name", equalTo("Deux, trois"));
    }

    @Test
    void theReportStaysWithWhoImported() {
        String report = IMPORTS + "/" + send(SIX).extract().path("id");

        Api.as(Role.NETWORK_ADMIN).get(report).then().statusCode(200).body("created", equalTo(6));
        Api.as(Role.NETWORK_ADMIN)
                .get(report + "/lines?limit=2&sort=-line")
                .then()
                .statusCode(200)
                .body("items.line", contains(7, 6))
                .body("page.total", equalTo(6));
        Api.as(Role.CENTRE_ADMIN).get(report).then().statusCode(403);
        Api.anonymous().get(report + "/lines").then().statusCode(401);
    }

    @Test
    void aDryRunTellsWhatWouldHappen() {
        Api.as(Role.NETWORK_ADMIN)
                .contentType("application/x-ndjson")
                .body("{\"kind\": \"REGION\", \"code\": \"53\", \"name\": \"Bretagne\"}\n")
                .post(IMPORTS + "?dryRun=true")
                .then()
                .statusCode(201)
                .body("created", equalTo(1));

        Directory.get(TERRITORIES + "/region/53").statusCode(404);
    }

    @Test
    void aDuplicateIsOneHoweverFarApart() {
        var csv = new StringBuilder(HEADER).append("COMMUNE,35238,Rennes,,,,\n");
        for (int i = 0; i < 1_500; i++) {
            csv.append("QPV,QP%d,Quartier %d,,,,\n".formatted(i, i));
        }
        csv.append("COMMUNE,35238,Roazhon,,,,\n");

        for (int created : new int[] {1_501, 0}) {
            send(csv.toString())
                    .body("created", equalTo(created))
                    .body("updated", equalTo(0))
                    .body("rejected.code", contains("DUPLICATE"));
        }
        Directory.get(TERRITORIES + "/commune/35238").header("ETag", "\"0\"").body("name", equalTo("Rennes"));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() {
        report("\uFEFF" + SIX.replace("\n", "\r\n"), 6, 6, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind,code,population                                    | The header is wrong",
                "Kind,code,name,population,parents,siren,type            | The header is wrong",
                "'kind,code,name,population,parents,siren,type\n\"REGION,53,X,,,,\n'  | stops being CSV",
            })
    void aFileThatIsNoSuchTableIsRefused(String csv, String reason) {
        send(csv).statusCode(400).body("code", equalTo("INVALID_BODY")).body("detail", containsString(reason));
    }

    @Test
    void anEmptyFileIsRefused() {
        send("").statusCode(400).body("code", equalTo("EMPTY_BODY"));
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        Api.as(Role.NETWORK_ADMIN)
                .contentType("text/csv")
                .body((HEADER + "COMMUNE,97411,Saint-Denis de La Réunion,,,,\n").getBytes(StandardCharsets.ISO_8859_1))
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_BODY"))
                .body("detail", equalTo("The body is not UTF-8"));
    }

    @Test
    void aFileOver20MegabytesIsRefused() {
        var csv = new byte[21_000_000];
        Arrays.fill(csv, (byte) 'x');

        Api.as(Role.NETWORK_ADMIN)
                .contentType("text/csv")
                .body(csv)
                .post(IMPORTS)
                .then()
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void onlyTheNetworksAdministratorImports() {
        Api.anonymous().contentType("text/csv").body(SIX).post(IMPORTS).then().statusCode(401);
        Api.as(Role.CENTRE_ADMIN)
                .contentType("text/csv")
                .body(SIX)
                .post(IMPORTS)
                .then()
                .statusCode(403);
        Api.as(Role.NETWORK_ADMIN)
                .contentType("application/json")
                .body("{}")
                .post(IMPORTS)
                .then()
                .statusCode(415);
    }

    private static void report(String csv, int read, int created, int updated, int unchanged) {
        send(csv)
                .statusCode(201)
                .body("read", equalTo(read))
                .body("created", equalTo(created))
                .body("updated", equalTo(updated))
                .body("unchanged", equalTo(unchanged))
                .body("rejected.size()", equalTo(0));
    }

    private static ValidatableResponse send(String csv) {
        return Api.as(Role.NETWORK_ADMIN)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then();
    }
}
