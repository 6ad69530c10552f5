package org.croisements.network.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the directory contributes to what the two articles tell of people doing together. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class WorkflowSeedTest {

    private Made network;
    private Made irev;

    @BeforeEach
    void aNetworkOfThreeCentres() {
        Directory.empty();
        network = Directory.network("Réseau national des CRPV");
        irev = Directory.centre("IREV");
        for (var centre : List.of(Directory.centre("RésO Villes"), irev, Directory.centre("ORIV"))) {
            Directory.membership(network, "organisation", centre, "\"from\": \"2014\"");
        }
        Directory.membership(
                network, "organisation", Directory.centre("Citéplus"), "\"from\": \"2014\", \"to\": \"2016\"");
    }

    @Test
    @DisplayName("W02 A host invites all other centres: the members of that day without the host, also in the feed")
    void whomAHostInvites() {
        String others = "/memberships?memberKind=ORGANISATION&on=2018-06-06&except=reso-villes";

        Directory.get(network.path() + others)
                .body("items.organisation.slug", containsInAnyOrder("irev", "oriv"))
                .body("page.total", equalTo(2));
        var told = Directory.read(Directory.FEED + "?type=membership&limit=1000");
        assertThat(told.getList("items.data.organisation.slug", String.class))
                .containsExactlyInAnyOrder("reso-villes", "irev", "oriv", "citeplus");
        assertThat(told.getList("items.data.to", String.class)).containsExactlyInAnyOrder(null, null, null, "2016");
    }

    @Test
    @DisplayName("W03 An invited centre finds the partners of its delegation, and enters the one that is not there yet")
    void whoIsInADelegation() {
        Directory.add(ORGANISATIONS, Directory.named("CA Valenciennes Métropole", "EPCI"));
        Directory.add(ORGANISATIONS, Directory.named("Entreprendre Ensemble", "ASSOCIATION"));
        var editor = UUID.fromString(irev.id());

        var horizon = Api.as(Role.EDITOR, editor)
                .contentType(Directory.JSON)
                .body(Directory.named("Horizon", "ASSOCIATION", "\"seat\": {\"city\": \"Lens\"}"))
                .post(ORGANISATIONS)
                .then()
                .statusCode(201)
                .body("slug", equalTo("horizon"))
                .extract()
                .<String>path("id");

        for (String[] asked : new String[][] {
            {"valencienes%20metropole", "ca-valenciennes-metropole"},
            {"entreprendre%20ensemble", "entreprendre-ensemble"},
            {"HORIZON", "horizon"}
        }) {
            assertThat(Directory.slugs(ORGANISATIONS + "?q=" + asked[0])).containsExactly(asked[1]);
        }
        assertThat(Directory.read(Directory.FEED + "?type=organisation&limit=1000")
                        .getList("items.id", String.class))
                .contains(horizon);
    }

    @Test
    @DisplayName("W09 The club meets the day after: by its slug events name it, and its work shows the meeting")
    void theClubThatMeetsTheDayAfter() {
        var club = Directory.add(
                Directory.NETWORKS,
                Directory.named("Club dév éco", "CLUB", "\"parent\": \"reseau-national-des-crpv\""));
        var work = Directory.add(club.path() + "/working-groups", """
                {"name": "Développement économique", "status": "ACTIVE", "cadence": "se réunit régulièrement",
                 "outputs": [{"kind": "EVENT", "label": "Réunion du lendemain du forum", "on": "2018-06-07",
                              "href": "/api/v1/events/club-dev-eco-2018-06-07"}]}
                """);

        Directory.get("/api/v1/networks/club-dev-eco").statusCode(200).body("kind", equalTo("CLUB"));
        Directory.get(work.path())
                .body("outputs.on", contains("2018-06-07"))
                .body("outputs.href", contains("/api/v1/events/club-dev-eco-2018-06-07"));
        assertThat(Directory.read(Directory.FEED + "?type=network&limit=1000").getList("items.slug"))
                .contains("club-dev-eco");
    }
}
