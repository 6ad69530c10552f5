package org.croisements.network.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.croisements.network.Directory;
import org.croisements.network.Directory.Made;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class MembershipResourceTest {

    private Made network;

    @BeforeEach
    void oneNetwork() {
        Directory.empty();
        network = Directory.network("Réseau");
    }

    @Test
    void threeDatesHaveThreeAnswers() {
        var one = Directory.centre("Un");
        var two = Directory.centre("Deux");
        var three = Directory.centre("Trois");
        member(one, null, "2016-06");
        member(two, "2014", null);
        member(three, "2018-03-01", "2020");
        member(one, "2019", null);

        assertThat(membersOn("2013-12-31")).containsExactlyInAnyOrder("un");
        assertThat(membersOn("2016-06-30")).containsExactlyInAnyOrder("un", "deux");
        assertThat(membersOn("2018-06-06")).containsExactlyInAnyOrder("deux", "trois");
        assertThat(membersOn("2019-01-01")).containsExactlyInAnyOrder("un", "deux", "trois");
        assertThat(membersOn("2021-01-01")).containsExactlyInAnyOrder("un", "deux");
    }

    @ParameterizedTest
    @CsvSource({
        "2018,       2018,       2017-12-31, false",
        "2018,       2018,       2018-01-01, true",
        "2018,       2018,       2018-12-31, true",
        "2018,       2018,       2019-01-01, false",
        "2018-02,    2018-02,    2018-01-31, false",
        "2018-02,    2018-02,    2018-02-28, true",
        "2018-02,    2018-02,    2018-03-01, false",
        "2020-02,    2020-02,    2020-02-29, true",
        "2018-06-05, 2018-06-05, 2018-06-05, true",
        "2018-06-05, 2018-06-05, 2018-06-06, false",
        ",           2018,       1900-01-01, true",
        "2018,       ,           2200-12-31, true",
        ",           ,           2018-06-05, true",
    })
    void aTermSpansAllTheDaysThatItsDatesMayMean(
            @Nullable String from, @Nullable String to, String on, boolean isMember) {
        member(Directory.centre("Un"), from, to);

        assertThat(membersOn(on)).isEqualTo(isMember ? List.of("un") : List.of());
        Directory.get(network.path() + "/member-counts?on=" + on)
                .body("counted.organisations", equalTo(isMember ? 1 : 0));
    }

    @Test
    void nobodyIsAMemberTwiceAtATimeAndTheProblemNamesTheOtherTerm() {
        var one = Directory.centre("Un");
        var first = member(one, "2014", "2016-06");
        String path = network.path() + "/memberships";

        Directory.post(path, body(one, "2016-06-30", null, "PRESIDENT"))
                .statusCode(409)
                .body("code", equalTo("MEMBERSHIP_OVERLAP"))
                .body("detail", equalTo("Un is a member already from 2014 to 2016-06 (membership " + first.id() + ")"))
                .body("errors.pointer", contains("/from"));
        Directory.post(path, body(one, null, "2014-01", "MEMBER")).statusCode(409);
        Directory.post(path, body(one, null, null, "MEMBER")).statusCode(409);

        Directory.post(path, body(one, "2016-07", null, "MEMBER")).statusCode(201);
        Directory.post(path, body(one, null, "2013", "MEMBER")).statusCode(201);
        Directory.patch(first.path(), "{\"to\": null}").statusCode(409).body("detail", containsString("since 2016-07"));
        Directory.get(first.path()).body("to", equalTo("2016-06"));
    }

    @Test
    void aMemberHasARoleAndAPersonMayBeOneForAnOrganisation() {
        var centre = Directory.centre("Centre");
        var anne = Directory.publicPerson("Anne", "Martin");
        var membership = Directory.add(network.path() + "/memberships", """
                {"person": "anne-martin", "onBehalfOf": "centre", "role": "PRESIDENT", "from": "2016-11",
                 "sources": [{"label": "Compte rendu"}]}
                """);
        member(centre, "2014", null);

        Directory.get(membership.path())
                .statusCode(200)
                .body("person.label", equalTo("Anne Martin"))
                .body("organisation", nullValue())
                .body("onBehalfOf.slug", equalTo("centre"))
                .body("role", equalTo("PRESIDENT"))
                .body("from", equalTo("2016-11"));
        Directory.get(anne.path()).body("mandates.role", contains("PRESIDENT"));
        String list = network.path() + "/memberships?";
        finds(list + "role=PRESIDENT", membership.id());
        finds(list + "memberKind=PERSON", membership.id());
        finds(list + "person=anne-martin", membership.id());
        assertThat(Directory.read(list + "memberKind=ORGANISATION&organisation=centre")
                        .getList("items.organisation.slug"))
                .isEqualTo(List.of("centre"));
        assertThat(Directory.read(list + "memberKind=ORGANISATION&except=centre")
                        .getInt("page.total"))
                .isZero();
        finds(list + "sort=-from&limit=1", membership.id());
    }

    @Test
    void aMembershipThatEndsIsAChangeOfThePersonToo() {
        var anne = Directory.publicPerson("Anne", "Martin");
        var membership = Directory.membership(network, "person", anne);
        var before = Directory.feedHead();

        Directory.patch(membership.path(), "{\"to\": \"2020\"}").statusCode(200).body("to", equalTo("2020"));

        Directory.get(anne.path()).body("mandates.to", contains("2020"));
        assertThat(Directory.feedAfter(before).getList("items.id", String.class))
                .containsExactlyInAnyOrder(membership.id(), anne.id());

        Directory.delete(membership.path()).statusCode(204);

        Directory.get(anne.path()).body("mandates.size()", equalTo(0));
        Directory.get(membership.path()).statusCode(404).body("code", equalTo("MEMBERSHIP_NOT_FOUND"));
    }

    @Test
    void aMembershipKeepsItsMember() {
        var membership = member(Directory.centre("Un"), "2014", null);
        Directory.centre("Deux");

        Directory.patch(membership.path(), "{\"organisation\": \"deux\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/organisation"));
        Directory.patch(membership.path(), "{\"organisation\": \"un\", \"from\": \"2014\"}")
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"organisation\": \"un\", \"role\": \"MEMBER\", \"from\": \"2018\", \"to\": \"2017\"}",
                "{\"organisation\": \"un\", \"role\": \"MEMBER\", \"from\": \"2018-02-30\"}",
                "{\"organisation\": \"un\", \"role\": \"MEMBER\", \"from\": \"2018-13\"}",
                "{\"organisation\": \"un\", \"role\": \"MEMBER\", \"from\": \"2018-6\"}",
                "{\"organisation\": \"un\", \"role\": \"MEMBER\", \"from\": \"1492\"}",
                "{\"organisation\": \"un\", \"role\": \"MEMBER\", \"from\": \"9999\"}",
                "{\"organisation\": \"un\", \"role\": \"MEMBER\", \"from\": 2018}",
                "{\"organisation\": \"un\", \"role\": \"MEMBER\", \"from\": \"2018/2019\"}",
                "{\"organisation\": \"un\", \"role\": \"MEMBER\", \"from\": \"2018-06-05T00:00:00Z\"}",
                "{\"organisation\": \"un\", \"role\": \"MEMBER\", \"from\": [\"2018\"]}",
                "{\"organisation\": \"un\", \"role\": \"MEMBER\", \"to\": \"2009\"}",
                "{\"organisation\": \"un\", \"role\": \"KING\"}",
                "{\"organisation\": \"un\"}",
                "{\"role\": \"MEMBER\"}",
                "{\"organisation\": \"un\", \"person\": \"un\", \"role\": \"MEMBER\"}",
                "{\"organisation\": \"un\", \"onBehalfOf\": \"un\", \"role\": \"MEMBER\"}",
                "{\"organisation\": \"nobody\", \"role\": \"MEMBER\"}",
            })
    void anImpossibleMembershipIsRefused(String body) {
        Directory.centre("Un");
        var young = Directory.network("Jeune", "\"foundedOn\": \"2010-02\"");

        var answer = Directory.post(young.path() + "/memberships", body)
                .statusCode(400)
                .extract();

        assertThat(answer.<List<Object>>path("errors")).isNotEmpty();
        assertThat(Directory.read(young.path() + "/memberships").getInt("page.total"))
                .isZero();
    }

    @Test
    void aNetworkKeepsItsMembersWhenItIsRenamed() {
        member(Directory.centre("Un"), null, null);

        Directory.patch(network.path(), "{\"slug\": \"reseau-nouveau\"}").statusCode(200);

        Api.anonymous()
                .redirects()
                .follow(false)
                .get("/api/v1/networks/reseau/memberships?on=2018-01-01")
                .then()
                .statusCode(308)
                .header("Location", containsString("/api/v1/networks/reseau-nouveau/memberships?on=2018-01-01"));
        Directory.delete(network.path()).statusCode(409).body("code", equalTo("RECORD_IN_USE"));
    }

    @Test
    void countsStandBesideWhatSourcesSay() {
        Directory.patch(network.path(), """
                        {"counts": [{"on": "2018", "value": 19, "approximate": false, "source": "A"},
                                    {"on": "2016", "value": 30, "approximate": true, "source": "B"}]}
                        """).statusCode(200);
        member(Directory.centre("Un"), "2014", null);
        Directory.membership(network, "person", Directory.person("Anne", "Martin"), "\"from\": \"2015\"");

        Directory.get(network.path() + "/member-counts?on=2016-11-03")
                .statusCode(200)
                .body("on", equalTo("2016-11-03"))
                .body("counted.organisations", equalTo(1))
                .body("counted.people", equalTo(1))
                .body("counted.total", equalTo(2))
                .body("stated.value", contains(30, 19))
                .body("stated.approximate", contains(true, false))
                .body("stated.source", contains("B", "A"));
        // The person who shows nothing is counted and not named.
        assertThat(Directory.read(network.path() + "/memberships").getInt("page.total"))
                .isEqualTo(1);
        Directory.get(network.path() + "/member-counts?on=2014-01-01").body("counted.total", equalTo(1));
    }

    private Made member(Made organisation, @Nullable String from, @Nullable String to) {
        return Directory.add(network.path() + "/memberships", body(organisation, from, to, "MEMBER"));
    }

    private static String body(Made organisation, @Nullable String from, @Nullable String to, String role) {
        return "{\"organisation\": \"%s\", \"role\": \"%s\", \"from\": %s, \"to\": %s}"
                .formatted(organisation.id(), role, quoted(from), quoted(to));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private List<String> membersOn(String day) {
        return Directory.read(network.path() + "/memberships?on=" + day).getList("items.organisation.slug");
    }

    private static void finds(String address, String id) {
        assertThat(Directory.read(address).getList("items.id")).as(address).isEqualTo(List.of(id));
    }
}
