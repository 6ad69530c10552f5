package org.croisements.network.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.TerritoryFiles;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.RightsRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations from files. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationImportTest {

    private static final String IMPORTS = "/api/v1/organisation-imports";
    private static final String TWO = """
            externalId.scheme,externalId.value,name,kind,aliases,siret,seat.city,email,foundedOn
            dreets,1,Entreprendre Ensemble,ASSOCIATION,EE|Entreprendre,82139915100033,Dunkerque,a@example.org,1991
            dreets,2,COPAS,UNKNOWN,,,,,
            """;

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void aFileAddsThenUpdatesThenChangesNothing() {
        csv(TWO).body("created", equalTo(2));
        csv(TWO).body("unchanged", equalTo(2));
        var head = Directory.feedHead();
        csv(TWO.replace("Dunkerque", "Lille")).body("updated", equalTo(1)).body("unchanged", equalTo(1));

        Directory.get(ORGANISATIONS + "/entreprendre-ensemble")
                .header("ETag", "\"1\"")
                .body("kind", equalTo("ASSOCIATION"))
                .body("aliases", contains("EE", "Entreprendre"))
                .body("identifiers.value", contains("82139915100033"))
                .body("externalIds.value", contains("1"))
                .body("seat.city", equalTo("Lille"))
                .body("foundedOn", equalTo("1991"));
        assertThat(Directory.feedAfter(head).getList("items.slug", String.class))
                .containsExactly("entreprendre-ensemble");
    }

    @Test
    void whatTheListGivesInItsOwnColumnsIsTakenInAgain() {
        csv(TWO);

        String table = Api.anonymous()
                .get(ORGANISATIONS + ".csv?fields=externalId,name,kind")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(table.lines())
                .containsExactly(
                        "name,kind,externalId.scheme,externalId.value",
                        "COPAS,UNKNOWN,dreets,2",
                        "Entreprendre Ensemble,ASSOCIATION,dreets,1");
        csv(table).body("unchanged", equalTo(2));
        csv(table.replace("COPAS", "Copas")).body("updated", equalTo(1)).body("unchanged", equalTo(1));
    }

    @Test
    void whatALineDoesNotSpeakOfStaysAndAnEmptyCellTakesAway() {
        csv(TWO);
        Directory.patch(ORGANISATIONS + "/entreprendre-ensemble", """
                {"phone": "+33 3", "coverage": [{"kind": "REGION", "code": "32"}],
                 "identifiers": [{"scheme": "SIREN", "value": "821399151"}, {"scheme": "SIRET", "value": "82139915100033"}]}
                """);

        csv("externalId.scheme,externalId.value,email,siret\ndreets,1,,82139915100033\n")
                .body("updated", equalTo(1));

        Directory.get(ORGANISATIONS + "/entreprendre-ensemble")
                .body("email", nullValue())
                .body("phone", equalTo("+33 3"))
                .body("coverage.code", contains("32"))
                .body("identifiers.scheme", contains("SIREN", "SIRET"))
                .body("name", equalTo("Entreprendre Ensemble"));
    }

    @Test
    void ndjsonSaysAllThatARecordHas() {
        Directory.organisation("Hôte");
        send("""
                {"externalId": {"scheme": "x", "value": "1"}, "name": "Normanvilles", "kind": "RESOURCE_CENTRE", \
                "hostedBy": "hote", "coverage": [{"kind": "REGION", "code": "28", "from": "2015"}], \
                "contacts": [{"kind": "PRESS", "email": "p@example.org"}]}
                """, "application/x-ndjson", "").statusCode(201).body("created", equalTo(1));

        Directory.get(ORGANISATIONS + "/normanvilles")
                .body("hostedBy.slug", equalTo("hote"))
                .body("coverage[0].from", equalTo("2015"))
                .body("contacts.kind", contains("PRESS"));
    }

    @Test
    void aLineThatIsWrongIsRejectedWithItsReason() {
        Directory.organisation("Déjà là", "\"identifiers\": [{\"scheme\": \"SIREN\", \"value\": \"213502388\"}]");

        csv("""
                externalId.scheme,externalId.value,name,kind,siren,siret,hostedBy
                x,1,Un,START_UP,,,
                x,2,Deux,STARTUP,,,
                x,3,Trois,OTHER,,82139915100034,
                x,4,Quatre,OTHER,,,nobody
                X,5,Cinq,OTHER,,,
                x,6,,OTHER,,,
                x,7,Sept,OTHER,213502388,,
                x,1,Encore,OTHER,,,
                """)
                .body("created", equalTo(1))
                .body("rejected.line", contains(3, 4, 5, 6, 7, 8, 9))
                .body(
                        "rejected.code",
                        contains(
                                "UNKNOWN_VALUE",
                                "OUT_OF_RANGE",
                                "UNKNOWN_REFERENCE",
                                "BAD_FORMAT",
                                "REQUIRED",
                                "POSSIBLE_DUPLICATE",
                                "DUPLICATE"))
                .body("rejected[1].detail", containsString("a SIRET has 14 digits"))
                .body("rejected[5].detail", containsString("(deja-la) has the SIREN"));
    }

    @Test
    void namesakesAreToldApartByTheirSourcesIds() {
        csv("""
                externalId.scheme,externalId.value,name,kind,seat.city
                x,LENS-1,Horizon,ASSOCIATION,Lens
                x,ARRAS-1,Horizon,ASSOCIATION,Arras
                """).body("created", equalTo(2));

        assertThat(Directory.slugs(ORGANISATIONS)).containsExactlyInAnyOrder("horizon", "horizon-arras-1");
    }

    @Test
    void everybodyImportsWhatTheyMayWrite() {
        csv("externalId.scheme,externalId.value,name,kind\nx,1,Un,OTHER\n").body("created", equalTo(1));

        Api.as(Role.EDITOR, RightsRules.ELSEWHERE)
                .contentType("text/csv")
                .body(
                        "externalId.scheme,externalId.value,name,kind\nx,1,Uno,OTHER\nx,2,Deux,OTHER\nx,3,Trois,RESOURCE_CENTRE\n")
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("created", equalTo(1))
                .body("rejected.line", contains(2, 4))
                .body("rejected.code", contains("FORBIDDEN", "FORBIDDEN"));
        Api.anonymous().contentType("text/csv").body(TWO).post(IMPORTS).then().statusCode(401);
        Api.as(Role.MEMBER)
                .contentType("text/csv")
                .body(TWO)
                .post(IMPORTS)
                .then()
                .statusCode(403);
    }

    @Test
    void aReportIsItsSendersAlone() {
        String report = IMPORTS + "/" + csv(TWO).extract().path("id");

        Api.as(Role.NETWORK_ADMIN).get(report).then().statusCode(200).body("created", equalTo(2));
        Api.as(Role.EDITOR, RightsRules.ELSEWHERE).get(report).then().statusCode(404);
        Api.as(Role.EDITOR, RightsRules.ELSEWHERE).get(report + "/lines").then().statusCode(404);
    }

    @Test
    void hostileCellsAreNothingButText() {
        csv("""
                externalId.scheme,externalId.value,name,kind,aliases,email
                x,1,"=HYPERLINK(""http://x"")",OTHER,'=1+1,
                x,2,"Robert'); drop table organisation; --",OTHER,,
                x,3,"a\tb",OTHER,,
                x,4,../../etc,OTHER,,
                x,5,Cinq,OTHER,,not an address
                """).body("created", equalTo(3)).body("rejected.code", contains("BAD_TEXT", "BAD_FORMAT"));

        assertThat(Api.anonymous()
                        .get(ORGANISATIONS + ".csv?fields=name&q=hyperlink")
                        .asString())
                .isEqualTo("name\r\n\"'=HYPERLINK(\"\"http://x\"\")\"\r\n");
        Directory.get(ORGANISATIONS + "/hyperlink-http-x").body("aliases", contains("=1+1"));
    }

    @Test
    void thePublishedStructuresAreImportedAndAgainChangeNothing() {
        var parts = structures();

        assertThat(parts.stream()
                        .mapToInt(part -> csv(part)
                                .body("rejections", equalTo(0))
                                .extract()
                                .<Integer>path("created"))
                        .sum())
                .isEqualTo(2_681);
        var head = Directory.feedHead();
        assertThat(parts.stream()
                        .mapToInt(part -> csv(part).extract().<Integer>path("unchanged"))
                        .sum())
                .isEqualTo(2_681);

        assertThat(Directory.feedAfter(head).getList("items")).isEmpty();
        assertThat(Directory.read(ORGANISATIONS + "?identifier=82139915100033").getList("items.name", String.class))
                .hasSize(1);
    }

    /** The published table in our columns, in parts; SIRET is what its publisher knows a structure by. */
    private static List<String> structures() {
        var parts = new TreeMap<Integer, StringBuilder>();
        CsvReader.builder()
                .ofNamedCsvRecord(
                        new String(TerritoryFiles.published("structures_adulte_relais.csv"), StandardCharsets.UTF_8))
                .forEach(row -> parts.computeIfAbsent(
                                (int) row.getStartingLineNumber() / 700,
                                part -> new StringBuilder("externalId.scheme,externalId.value,name,kind,siret\n"))
                        .append("adulte-relais,%1$s,\"%2$s\",UNKNOWN,%1$s\n"
                                .formatted(
                                        row.getField("siret"),
                                        row.getField("raison_sociale").replace("\"", "\"\""))));
        return parts.values().stream().map(StringBuilder::toString).toList();
    }

    private static ValidatableResponse csv(String file) {
        return send(file, "text/csv", "").statusCode(201);
    }

    private static ValidatableResponse send(String file, String type, String query) {
        return Api.as(Role.NETWORK_ADMIN)
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS + query)
                .then();
    }
}
