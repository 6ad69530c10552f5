package org.croisements.network.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.Directory.Made;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class WorkingGroupResourceTest {

    private Made club;

    @BeforeEach
    void oneClub() {
        Directory.empty();
        club = Directory.network("Club");
    }

    @Test
    void aGroupHasMembersACadenceAndWhatItProduced() {
        Directory.centre("Centre");
        Directory.publicPerson("Anne", "Martin");

        var group = Directory.add(club.path() + "/working-groups", """
                {"name": "Entrepreneuriat", "status": "ACTIVE", "cadence": "tous les deux mois", "from": "2017",
                 "members": [{"organisation": "centre", "leads": true}, {"person": "anne-martin", "leads": false}],
                 "outputs": [{"kind": "EVENT", "label": "Réunion", "href": "/api/v1/events/reunion", "on": "2018-06-06"},
                             {"kind": "JOINT_TOOL", "label": "Carte", "status": "DISSEMINATED",
                              "disseminations": [{"national": false, "territories": [{"kind": "REGION", "code": "53"}]}]}]}
                """);

        Directory.get(group.path())
                .statusCode(200)
                .body("network.slug", equalTo("club"))
                .body("cadence", equalTo("tous les deux mois"))
                .body("members.organisation.slug", contains("centre"))
                .body("members.person.label", contains("Anne Martin"))
                .body("members.leads", contains(true, false))
                .body("memberCount", equalTo(2))
                .body("outputs.href", contains("/api/v1/events/reunion", null))
                .body("outputs[1].disseminations[0].territories.code", contains("53"));
        assertThat(ids("?status=ACTIVE&on=2018-01-01&organisation=centre")).containsExactly(group.id());
        assertThat(ids("?status=ENDED")).isEmpty();
        assertThat(ids("?on=2016-12-31")).isEmpty();
    }

    @Test
    void aMemberWhoShowsNoMandatesIsCountedAndNotNamed() {
        var anne = Directory.person("Anne", "Martin");
        Directory.agree(anne, "NETWORK", "NAME", "MANDATES");
        var group = Directory.add(
                club.path() + "/working-groups",
                "{\"name\": \"G\", \"status\": \"ACTIVE\", \"members\": [{\"person\": \"%s\", \"leads\": true}]}"
                        .formatted(anne.id()));

        Directory.get(group.path()).body("members", hasSize(0)).body("memberCount", equalTo(1));
        Api.as(Role.MEMBER).get(group.path()).then().body("members.person.slug", contains("anne-martin"));
        for (String suffix : List.of("", ".csv", ".ndjson")) {
            assertThat(Directory.get(club.path() + "/working-groups" + suffix)
                            .extract()
                            .asString())
                    .contains("ACTIVE")
                    .doesNotContain("Martin")
                    .doesNotContain(anne.id());
        }

        Directory.delete(anne.path()).statusCode(204);
        Directory.patch(group.path(), "{\"status\": \"ENDED\"}").statusCode(200);

        Api.as(Role.NETWORK_ADMIN)
                .get(group.path())
                .then()
                .body("members", hasSize(0))
                .body("memberCount", equalTo(1));
    }

    @Test
    void whoLeadsAGroupsNetworkKeepsTheMembersThatTheyDoNotSee() {
        var centre = Directory.centre("Centre");
        Directory.add(
                club.path() + "/memberships",
                "{\"organisation\": \"%s\", \"role\": \"COORDINATOR\"}".formatted(centre.id()));
        var anne = Directory.person("Anne", "Martin");
        var group = Directory.add(
                club.path() + "/working-groups",
                "{\"name\": \"G\", \"status\": \"ACTIVE\", \"members\": [{\"person\": \"%s\", \"leads\": true}]}"
                        .formatted(anne.id()));

        Api.as(Role.EDITOR, UUID.fromString(centre.id()))
                .contentType(Directory.PATCH)
                .header("If-Match", group.etag())
                .body("{\"members\": [{\"organisation\": \"centre\", \"leads\": false}]}")
                .patch(group.path())
                .then()
                .statusCode(200)
                .body("members.organisation.slug", contains("centre"))
                .body("memberCount", equalTo(2));

        Api.as(Role.NETWORK_ADMIN).get(group.path()).then().body("members.person.slug", contains("anne-martin"));
    }

    @Test
    void theFeedTellsGroupsAsEverybodySeesThem() {
        var centre = Directory.centre("Centre");
        var anne = Directory.person("Anne", "Martin");
        var head = Directory.feedHead();
        var group = Directory.add(club.path() + "/working-groups", """
                {"name": "G", "status": "ACTIVE",
                 "members": [{"organisation": "centre", "leads": true}, {"person": "%s", "leads": false}]}
                """.formatted(anne.id()));

        var told = Directory.feedAfter(head);
        assertThat(told.getList("items.type")).isEqualTo(List.of("working-group"));
        assertThat(told.getString("items[0].id")).isEqualTo(group.id());
        assertThat(told.getList("items[0].data.members.organisation.slug")).isEqualTo(List.of("centre"));
        assertThat(told.getInt("items[0].data.memberCount")).isEqualTo(2);

        assertThat(toldBy(() -> Directory.agree(anne, "PUBLIC", "NAME", "MANDATES")))
                .isEqualTo("CHANGED Centre Anne Martin");
        assertThat(toldBy(() ->
                        Directory.patch(centre.path(), "{\"name\": \"Autre\"}").statusCode(200)))
                .isEqualTo("CHANGED Autre Anne Martin");
        assertThat(toldBy(() -> Directory.delete(anne.path()).statusCode(204))).isEqualTo("CHANGED Autre");
        assertThat(toldBy(() ->
                        Directory.patch(group.path(), "{\"status\": \"ENDED\"}").statusCode(200)))
                .isEqualTo("CHANGED Autre");
        assertThat(toldBy(() -> Directory.delete(group.path()).statusCode(204))).isEqualTo("DELETED");
    }

    /** What the feed tells of groups when something is done: the operation, and who works in the group. */
    private static String toldBy(Runnable done) {
        var head = Directory.feedHead();
        done.run();
        var told = Directory.feedAfter(head);
        String group = "items.find { it.type == 'working-group' }";
        List<String> members = told.getList(group + ".data.members.collect { (it.organisation ?: it.person).label }");
        return told.getString(group + ".operation") + (members == null ? "" : " " + String.join(" ", members));
    }

    @Test
    void whatIsNoGroupIsRefused() {
        Directory.centre("Centre");
        String member = "{\"organisation\": \"centre\", \"leads\": false}";
        for (String wrong : List.of(
                "\"members\": [%s, %s]".formatted(member, member),
                "\"members\": [{\"leads\": true}]",
                "\"from\": \"2018\", \"to\": \"2017\"",
                "\"outputs\": [{\"kind\": \"EVENT\", \"label\": \"L\", \"href\": \"javascript:alert(1)\"}]",
                "\"outputs\": [{\"kind\": \"EVENT\", \"label\": \"L\", \"disseminations\": [{\"national\": false}]}]")) {
            Directory.post(
                            club.path() + "/working-groups",
                            "{\"name\": \"G\", \"status\": \"ACTIVE\", %s}".formatted(wrong))
                    .statusCode(400);
        }
        assertThat(ids("")).isEmpty();
    }

    private List<String> ids(String query) {
        return Directory.read(club.path() + "/working-groups" + query).getList("items.id");
    }
}
