package org.croisements.network.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.FEED;
import static org.croisements.network.Directory.PEOPLE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
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
class PersonResourceTest {

    @BeforeEach
    void emptyDirectory() {
        Directory.empty();
    }

    @Test
    void whoHasNotAgreedToAnythingIsThereForTheKeepersOfTheEntryOnly() {
        var person = Directory.person("Anne", "Martin", "\"phone\": \"+33 1\"");

        Directory.get(person.path()).statusCode(404).body("code", equalTo("PERSON_NOT_FOUND"));
        Api.as(Role.MEMBER).get(person.path()).then().statusCode(404);
        Api.as(Role.NETWORK_ADMIN)
                .get(person.path())
                .then()
                .statusCode(200)
                .body("slug", equalTo("anne-martin"))
                .body("phone", equalTo("+33 1"))
                .body("keeping.shownToCentre", empty());
    }

    @Test
    void whoIsForTheNetworkIsNowhereForAnybodyElse() {
        Directory.organisation("Employeur");
        var network = Directory.network("Réseau");
        String functions = "\"affiliations\": [{\"organisation\": \"employeur\", \"title\": \"Directrice\"}]";
        var hidden = Directory.networkPerson("Anne", "Martin", functions);
        Directory.membership(network, "person", hidden);
        Directory.membership(network, "person", Directory.publicPerson("Benoît", "Durand", functions));

        for (String query : List.of("", "?q=martin", "?organisation=employeur", "?network=reseau", "?on=2018-06-05")) {
            var list = Directory.read(PEOPLE + query);
            var expected = query.contains("martin") ? List.of() : List.of("benoit-durand");
            assertThat(list.getList("items.slug")).isEqualTo(expected);
            assertThat(list.getInt("page.total")).isEqualTo(expected.size());
        }
        Directory.get(hidden.path()).statusCode(404).body("code", equalTo("PERSON_NOT_FOUND"));
        Directory.get(PEOPLE + "/anne-martin").statusCode(404).body("code", equalTo("PERSON_NOT_FOUND"));
        String members = network.path() + "/memberships";
        for (String address : List.of(
                PEOPLE + ".csv",
                PEOPLE + ".ndjson",
                members,
                members + ".csv",
                members + ".ndjson",
                FEED,
                FEED + ".ndjson",
                FEED + "?type=person")) {
            assertThat(Directory.get(address).statusCode(200).extract().asString())
                    .contains("Durand")
                    .doesNotContain("Martin")
                    .doesNotContain(hidden.id());
        }
    }

    @Test
    void aHiddenPersonAnswersExactlyAsOneWhoIsNotThere() {
        Directory.networkPerson("Anne", "Martin");

        var hidden = Directory.get(PEOPLE + "/anne-martin").statusCode(404).extract();
        var absent = Directory.get(PEOPLE + "/anne-martim").statusCode(404).extract();

        assertThat(hidden.<String>path("detail").replace("martin", "martim")).isEqualTo(absent.path("detail"));
        assertThat(hidden.headers().asList().stream().map(h -> h.getName()).toList())
                .isEqualTo(
                        absent.headers().asList().stream().map(h -> h.getName()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "member,        -,             200",
        "editor,        -,             200",
        "centre-admin,  -,             200",
        "network-admin, -,             200",
        "partner,       network:write, 200",
        "partner,       events:write,  404",
        "visitor,       network:write, 404",
    })
    void theNetworksOwnSeeWhatTheNetworkShares(String role, String scope, int status) {
        Directory.networkPerson("Anne", "Martin");
        var centre = UUID.randomUUID();

        var detail = Api.as(role, centre, scope).get(PEOPLE + "/anne-martin");
        var list = Api.as(role, centre, scope).get(PEOPLE);

        assertThat(detail.statusCode()).isEqualTo(status);
        assertThat(list.<Integer>path("page.total")).isEqualTo(status == 200 ? 1 : 0);
        if (status == 200) {
            assertThat(detail.header("Cache-Control")).isEqualTo("no-store");
            assertThat(list.header("Cache-Control")).isEqualTo("no-store");
            assertThat(list.header("Gateway-Cache-Control")).isNull();
        }
    }

    @Test
    void whoMayNotSeeAnEntryLearnsNothingByWritingToIt() {
        var hidden = Directory.networkPerson("Anne", "Martin");

        Api.as(Role.PARTNER, UUID.randomUUID())
                .contentType(Directory.PATCH)
                .header("If-Match", "*")
                .body("{}")
                .patch(hidden.path())
                .then()
                .statusCode(404);
        Api.as(Role.PARTNER, UUID.randomUUID())
                .header("If-Match", "*")
                .delete(hidden.path())
                .then()
                .statusCode(404);
    }

    @Test
    void aDeletedPersonLeavesATombstoneOnlyIfTheyWerePublic() {
        var shown = Directory.publicPerson("Anne", "Martin");
        var hidden = Directory.networkPerson("Benoît", "Durand");
        var before = Directory.feedHead();

        Directory.delete(shown.path()).statusCode(204);
        Directory.delete(hidden.path()).statusCode(204);

        assertThat(Directory.feedAfter(before).getList("items.id")).isEqualTo(List.of(shown.id()));
        assertThat(Directory.feedAfter(before).getString("items[0].slug")).isNull();
        assertThat(Directory.feedAfter(before).getList("items.operation")).isEqualTo(List.of("DELETED"));
    }

    @Test
    void peopleAreFoundByNameFunctionMandateAndDay() {
        Directory.organisation("Employeur");
        Directory.organisation("Autre");
        var network = Directory.network("Réseau");
        Directory.publicPerson("Anne-Marie", "Le Goff", """
                "affiliations": [{"organisation": "employeur", "title": "Directrice", "from": "2014", "to": "2016-06"},
                                 {"organisation": "autre", "title": "Élue"}]
                """);
        var president = Directory.publicPerson("Benoît", "Durand");
        Directory.add(
                network.path() + "/memberships",
                "{\"person\": \"%s\", \"role\": \"PRESIDENT\", \"from\": \"2018\"}".formatted(president.id()));

        finds("q=legoff", "anne-marie-le-goff");
        finds("q=le%20goff%20anne", "anne-marie-le-goff");
        finds("q=BENOIT", "benoit-durand");
        finds("organisation=employeur", "anne-marie-le-goff");
        finds("organisation=employeur&on=2016-06-30", "anne-marie-le-goff");
        finds("organisation=employeur&on=2016-07-01");
        finds("organisation=autre&on=2030-01-01", "anne-marie-le-goff");
        finds("network=reseau&on=2017-12-31");
        finds("network=reseau&on=2018-01-01", "benoit-durand");
        finds("on=2017-12-31", "anne-marie-le-goff");
        finds("on=2019-01-01", "benoit-durand", "anne-marie-le-goff");
    }

    @Test
    void aFunctionStandsOnceAtATime() {
        Directory.organisation("Employeur");
        String twice = """
                {"givenName": "Anne", "familyName": "Martin", "affiliations": [
                  {"organisation": "employeur", "title": "Directrice", "from": "2014", "to": "2016"},
                  {"organisation": "employeur", "title": "Élue", "from": "2014"},
                  {"organisation": "employeur", "title": "Directrice", "from": "%s"}]}
                """;

        Directory.post(PEOPLE, twice.formatted("2016-12-31"))
                .statusCode(400)
                .body("errors.pointer", contains("/affiliations/2"))
                .body("errors.code", contains("DUPLICATE"));
        Directory.post(PEOPLE, twice.formatted("2017")).statusCode(201);
    }

    @Test
    void aTermEndsAfterItBegan() {
        Directory.organisation("Employeur");

        Directory.post(PEOPLE, """
                        {"givenName": "A", "familyName": "B", "affiliations": [
                          {"organisation": "employeur", "title": "T", "from": "2016", "to": "2016-01"},
                          {"organisation": "employeur", "title": "U", "from": "2016-02", "to": "2016-01"}]}
                        """).statusCode(400).body("errors.pointer", contains("/affiliations/1"));
    }

    @Test
    void anEntryIsChangedByTheCentreThatMadeIt() {
        var centre = UUID.randomUUID();
        String path = PEOPLE + "/"
                + Api.as(Role.EDITOR, centre)
                        .contentType(Directory.JSON)
                        .body("{\"givenName\": \"Anne\", \"familyName\": \"Martin\"}")
                        .post(PEOPLE)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");

        assertThat(patchAs(centre, path)).isEqualTo(200);
        assertThat(patchAs(UUID.randomUUID(), path)).isEqualTo(404);
    }

    private static int patchAs(UUID centre, String path) {
        return Api.as(Role.EDITOR, centre)
                .contentType(Directory.PATCH)
                .header("If-Match", "*")
                .body("{\"givenName\": \"Annie\"}")
                .patch(path)
                .statusCode();
    }

    private static void finds(String query, String... slugs) {
        assertThat(Directory.slugs(PEOPLE + "?" + query)).as(query).containsExactly(slugs);
    }
}
