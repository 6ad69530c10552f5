package org.croisements.network.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.FEED;
import static org.croisements.network.Directory.PEOPLE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ErasureResourceTest {

    private static final String BODY = """
            {"givenName": "Anne", "familyName": "Zyxwvut", "email": "zyxwvut@example.org", "slug": "anne-zyxwvut"}
            """;

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void whoIsErasedStandsNowhereInTheDatabaseAnyMore() throws SQLException {
        String key = UUID.randomUUID().toString();
        String id = keyed(PEOPLE, key, BODY).statusCode(201).extract().path("id");
        String path = PEOPLE + "/" + id;
        Directory.patch(path, "{\"slug\": \"anne-zyxwvut-leroy\"}").statusCode(200);
        keyed(
                        PEOPLE + "/anne-zyxwvut-leroy/consents",
                        UUID.randomUUID().toString(),
                        Directory.consent("PUBLIC", "NAME", "EMAIL", "MANDATES"))
                .statusCode(201);
        var club = Directory.network("Club");
        keyed(
                        club.path() + "/memberships",
                        UUID.randomUUID().toString(),
                        "{\"person\": \"%s\", \"role\": \"PRESIDENT\", \"sources\": [{\"label\": \"Zyxwvut\"}]}"
                                .formatted(id))
                .statusCode(201);
        assertThat(rowsThatHold("zyxwvut")).isNotEmpty();

        Directory.post(path + "/erasure", "{\"reason\": \"REQUEST\", \"requestedOn\": \"2026-11-20\"}")
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("person", equalTo(id))
                .body("reason", equalTo("REQUEST"))
                .body("requestedOn", equalTo("2026-11-20"));

        assertThat(rowsThatHold("zyxwvut")).isEmpty();
        // The id alone stands in the receipt, in the audit trail and where the feed says that the record is gone.
        assertThat(rowsThatHold(id)).containsExactlyInAnyOrder("audit", "erasure", "change");
    }

    @Test
    void whoIsErasedIsGoneFromEveryAnswerAndGoesOnCounting() {
        var club = Directory.network("Club");
        var anne = Directory.publicPerson("Anne", "Zyxwvut");
        var membership = Directory.membership(club, "person", anne, "\"from\": \"2016\", \"to\": \"2018\"");
        Directory.membership(club, "person", Directory.publicPerson("Benoît", "Durand"));
        var before = Directory.feedHead();

        Directory.post(anne.path() + "/erasure", "{\"reason\": \"REQUEST\"}").statusCode(200);

        for (String address : List.of(anne.path(), membership.path())) {
            Directory.get(address).statusCode(404);
            Api.as(Role.NETWORK_ADMIN).get(address).then().statusCode(404);
        }
        assertThat(Directory.get(FEED + "?limit=1000").extract().asString()).doesNotContain("Zyxwvut");
        Api.as(Role.NETWORK_ADMIN)
                .get(club.path() + "/memberships")
                .then()
                .body("items", hasSize(1))
                .body("page.total", equalTo(1));
        Directory.get(club.path() + "/member-counts?on=2017-01-01").body("counted.people", equalTo(2));
        Directory.get(club.path() + "/member-counts?on=2019-01-01").body("counted.people", equalTo(1));
        assertThat(Directory.feedAfter(before).getList("items.operation")).isEqualTo(List.of("DELETED", "DELETED"));
        assertThat(Directory.feedAfter(before).getList("items.slug")).containsOnlyNulls();
    }

    @Test
    void aRequestRepeatedAfterTheErasureMakesNobodyAgainAndTellsNothing() {
        String key = UUID.randomUUID().toString();
        String id = keyed(PEOPLE, key, BODY).statusCode(201).extract().path("id");

        Directory.delete(PEOPLE + "/" + id).statusCode(204);

        String again = keyed(PEOPLE, key, BODY)
                .statusCode(410)
                .body("code", equalTo("ANSWER_ERASED"))
                .extract()
                .asString();
        assertThat(again).doesNotContain("yxwvut").doesNotContain(id);
        assertThat(Api.as(Role.NETWORK_ADMIN).get(PEOPLE).<Integer>path("page.total"))
                .isZero();
    }

    @Test
    void theExportHoldsAllThatIsKept() {
        var club = Directory.network("Club");
        var anne = Directory.add(PEOPLE, BODY);
        Directory.patch(anne.path(), "{\"slug\": \"anne-z\"}").statusCode(200);
        var name = Directory.agree(anne, "PUBLIC", "NAME");
        var withdrawn = Directory.agree(anne, "NETWORK", "EMAIL");
        Directory.withdraw(withdrawn);
        Directory.membership(club, "person", anne);

        Api.as(Role.NETWORK_ADMIN)
                .get(anne.path() + "/export")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", startsWith("attachment"))
                .body("entry.email", equalTo("zyxwvut@example.org"))
                .body("entry.mandates.network.slug", contains("club"))
                .body("publicView.familyName", equalTo("Zyxwvut"))
                .body("publicView.email", equalTo(null))
                .body("formerSlugs", contains("anne-zyxwvut"))
                .body("consents.id", contains(name.id(), withdrawn.id()))
                .body("consents[1].withdrawal.how", equalTo("EMAIL"));
    }

    @Test
    void aNetworkWhoseLastMembersWereErasedCanBeDeleted() {
        var club = Directory.network("Club");
        var anne = Directory.publicPerson("Anne", "Zyxwvut");
        Directory.membership(club, "person", anne);

        Directory.delete(club.path()).statusCode(409);
        Directory.delete(anne.path()).statusCode(204);
        Directory.delete(club.path()).statusCode(204);
    }

    private static ValidatableResponse keyed(String path, String key, String body) {
        return Api.as(Role.NETWORK_ADMIN)
                .contentType(Directory.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    /** The tables with a row that holds a text, whatever its case. */
    private static List<String> rowsThatHold(String text) throws SQLException {
        var holding = new ArrayList<String>();
        try (var connection = Database.connect();
                var tables = connection
                        .createStatement()
                        .executeQuery("select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from %s t where t::text ilike '%%%s%%'".formatted(table, text))) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        holding.add(table);
                    }
                }
            }
        }
        return holding;
    }
}
