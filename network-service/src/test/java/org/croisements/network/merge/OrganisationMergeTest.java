package org.croisements.network.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.network.Directory.ORGANISATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.Directory.Made;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two entries for one organisation become one, and two again. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class OrganisationMergeTest {

    private static final String MERGES = "/api/v1/organisation-merges";

    private Made stays;
    private Made goes;

    @BeforeEach
    void twoEntriesForOneOrganisation() {
        Directory.empty();
        stays = Directory.centre(
                "RésO Villes",
                "\"aliases\": [\"ResO Villes\"]",
                "\"identifiers\": [{\"scheme\": \"SIREN\", \"value\": \"213502388\"}]");
        goes = Directory.organisation(
                "Resovilles",
                "\"slug\": \"resovilles-ancien\"",
                "\"acronym\": \"RV\"",
                "\"aliases\": [\"ResO Villes\", \"Centre de ressources Ouest\"]",
                "\"identifiers\": [{\"scheme\": \"RNA\", \"value\": \"W442000000\"}]",
                "\"externalIds\": [{\"scheme\": \"x\", \"value\": \"1\"}]");
        Directory.patch(goes.path(), "{\"slug\": \"resovilles-2\"}").statusCode(200);
    }

    @Test
    void everyAddressOfTheOneThatWentLeadsToTheOneThatStayed() {
        merge(goes, stays);

        for (String address : List.of(goes.id(), "resovilles-2", "resovilles-ancien")) {
            Api.anonymous()
                    .redirects()
                    .follow(false)
                    .get(ORGANISATIONS + "/" + address)
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith(ORGANISATIONS + "/reso-villes"));
        }
    }

    @Test
    void namesAndIdentifiersAreKept() {
        merge(goes, stays)
                .body("addedAliases", contains("Resovilles", "RV", "Centre de ressources Ouest"))
                .body("addedIdentifiers.value", contains("W442000000"));

        Directory.get(stays.path())
                .body("name", equalTo("RésO Villes"))
                .body("aliases", contains("ResO Villes", "Resovilles", "RV", "Centre de ressources Ouest"))
                .body("identifiers.value", contains("213502388", "W442000000"))
                .body("merged.slug", contains("resovilles-2"));
        assertThat(Directory.slugs(ORGANISATIONS)).containsExactly("reso-villes");
        assertThat(Directory.slugs(ORGANISATIONS + "?q=ressources%20ouest")).containsExactly("reso-villes");
        assertThat(Directory.slugs(ORGANISATIONS + "?identifier=W442000000")).containsExactly("reso-villes");
    }

    @Test
    void whatAnotherSystemKnowsTheOneByLeadsToTheOther() {
        var known = Directory.organisation("Connue", "\"externalIds\": [{\"scheme\": \"dreets\", \"value\": \"7\"}]");

        merge(known, goes);
        merge(goes, stays);

        assertThat(Directory.slugs(ORGANISATIONS + "?externalId=dreets:7")).containsExactly("reso-villes");
        assertThat(Directory.slugs(ORGANISATIONS + "?externalId=dreets:8")).isEmpty();
    }

    @Test
    void whatWasMergedIsCountedOnceAmongTheMembers() {
        var network = Directory.network("Réseau");
        Directory.membership(network, "organisation", goes);
        Directory.membership(network, "organisation", stays);
        Directory.get("/api/v1/networks/reseau/member-counts").body("counted.total", equalTo(2));

        merge(goes, stays);

        Directory.get("/api/v1/networks/reseau/member-counts")
                .body("counted.organisations", equalTo(1))
                .body("counted.total", equalTo(1));
    }

    @Test
    void whatRefersToTheOneShowsTheOther() {
        var records = referring();

        merge(goes, stays);

        records.forEach((path, member) ->
                assertThat(Directory.read(path).getString(member)).isIn("reso-villes", "[reso-villes]"));
        assertThat(Directory.slugs(ORGANISATIONS + "?hostedBy=reso-villes")).containsExactly("hebergee");
        for (String list : List.of("/people?organisation=", "/networks?supporter=")) {
            for (String asked : List.of("reso-villes", "resovilles-2", goes.id())) {
                assertThat(Directory.slugs("/api/v1" + list + asked))
                        .as(list + asked)
                        .hasSize(1);
            }
        }
        for (String list : List.of("memberships", "working-groups")) {
            for (String asked : List.of("reso-villes", goes.id())) {
                assertThat(Directory.read("/api/v1/networks/reseau/" + list + "?organisation=" + asked)
                                .getInt("page.total"))
                        .as(list + asked)
                        .isEqualTo(1);
            }
        }
        Directory.get(stays.path()).body("successors.slug", contains("suivante"));
    }

    @Test
    void theFeedTellsTheMergeAndWhatItMadeDifferent() {
        var records = referring();
        var head = Directory.feedHead();

        merge(goes, stays);

        var told = Directory.feedAfter(head);
        assertThat(told.getString("items.find { it.id == '%s' }.operation".formatted(goes.id())))
                .isEqualTo("MERGED");
        assertThat(told.getString("items.find { it.id == '%s' }.data.into".formatted(goes.id())))
                .isEqualTo(stays.id());
        assertThat(told.getString("items.find { it.id == '%s' }.operation".formatted(stays.id())))
                .isEqualTo("CHANGED");
        assertThat(told.getList("items.id", String.class))
                .containsAll(records.keySet().stream()
                        .map(path -> path.substring(path.lastIndexOf('/') + 1))
                        .toList());
    }

    @Test
    void undoneEverythingIsAsItWas() {
        var records = referring();
        var before = states(records);
        var merge = merge(goes, stays).extract();
        var head = Directory.feedHead();

        Api.as(Role.NETWORK_ADMIN)
                .delete(MERGES + "/" + merge.path("id"))
                .then()
                .statusCode(204);

        assertThat(states(records)).isEqualTo(before);
        assertThat(Directory.slugs(ORGANISATIONS + "?hostedBy=reso-villes")).isEmpty();
        assertThat(Directory.feedAfter(head).getString("items.find { it.id == '%s' }.operation".formatted(goes.id())))
                .isEqualTo("CHANGED");
        Api.as(Role.NETWORK_ADMIN)
                .delete(MERGES + "/" + merge.path("id"))
                .then()
                .statusCode(404)
                .body("code", equalTo("ORGANISATION_MERGE_NOT_FOUND"));
        merge(goes, stays);
    }

    @Test
    void whatWasWrittenMeanwhileStays() {
        var merge = merge(goes, stays).extract();
        Directory.patch(stays.path(), "{\"acronym\": \"RéV\", \"aliases\": [\"ResO Villes\", \"RV\", \"Nouveau\"]}");

        Api.as(Role.NETWORK_ADMIN)
                .delete(MERGES + "/" + merge.path("id"))
                .then()
                .statusCode(204);

        Directory.get(stays.path())
                .body("acronym", equalTo("RéV"))
                .body("aliases", contains("ResO Villes", "Nouveau"))
                .body("identifiers.value", contains("213502388"))
                .body("merged", empty());
    }

    @Test
    void twoMergesIntoOneAreUndoneInAnyOrder() {
        var third = Directory.organisation("Troisième", "\"aliases\": [\"RV\", \"T\"]");
        var first = merge(goes, stays).extract();
        merge(third, stays).body("addedAliases", contains("Troisième", "T"));

        Api.as(Role.NETWORK_ADMIN)
                .delete(MERGES + "/" + first.path("id"))
                .then()
                .statusCode(204);

        Directory.get(stays.path()).body("aliases", contains("ResO Villes", "Troisième", "T", "RV"));
    }

    @Test
    void anImportFindsTheOneThatStayedByTheExternalIdOfTheOneThatWent() {
        merge(goes, stays);

        Api.as(Role.NETWORK_ADMIN)
                .contentType("text/csv")
                .body("externalId.scheme,externalId.value,phone\nx,1,+33 2 40\n")
                .post("/api/v1/organisation-imports")
                .then()
                .statusCode(201)
                .body("updated", equalTo(1));
        Directory.get(stays.path()).body("phone", equalTo("+33 2 40"));
    }

    @Test
    void aMergeOfTheHostIntoWhatItHostsMakesNobodyTheirOwnHost() {
        var hosted = Directory.organisation("Hébergée", "\"hostedBy\": \"resovilles-2\"");

        merge(goes, hosted);

        Directory.get(hosted.path()).body("hostedBy", equalTo(null));
    }

    /** One record of each kind that refers to the one that goes: its path, and the member that says so. */
    private Map<String, String> referring() {
        var records = new TreeMap<String, String>();
        records.put(
                Directory.organisation("Hébergée", "\"hostedBy\": \"resovilles-2\"")
                        .path(),
                "hostedBy.slug");
        records.put(
                Directory.organisation("Suivante", "\"predecessors\": [\"resovilles-2\"]")
                        .path(),
                "predecessors.slug");
        var network = Directory.network("Réseau", "\"supporters\": [\"resovilles-2\"]");
        records.put(network.path(), "supporters.slug");
        records.put(Directory.membership(network, "organisation", goes).path(), "organisation.slug");
        records.put(
                Directory.add(
                                network.path() + "/working-groups",
                                "{\"name\": \"G\", \"status\": \"ACTIVE\", \"members\": [{\"organisation\":"
                                        + " \"resovilles-2\", \"leads\": true}]}")
                        .path(),
                "members.organisation.slug");
        records.put(
                Directory.publicPerson(
                                "Anne",
                                "Martin",
                                "\"affiliations\": [{\"organisation\": \"resovilles-2\", \"title\": \"Directrice\"}]")
                        .path(),
                "affiliations.organisation.slug");
        return records;
    }

    /** What everybody reads of all records, but for versions and times. */
    private Map<String, Object> states(Map<String, String> records) {
        var states = new TreeMap<String, Object>();
        var paths = new java.util.ArrayList<>(records.keySet());
        paths.add(stays.path());
        paths.add(goes.path());
        for (String path : paths) {
            var state = new TreeMap<>(Directory.read(path).<String, Object>getMap(""));
            state.remove("version");
            state.remove("updatedAt");
            states.put(path, state);
        }
        return states;
    }

    private static io.restassured.response.ValidatableResponse merge(Made goes, Made stays) {
        return post(goes.id(), stays.id()).then().statusCode(201);
    }

    private static io.restassured.response.Response post(String goes, String stays) {
        return Api.as(Role.NETWORK_ADMIN)
                .contentType(Directory.JSON)
                .body("{\"organisation\": \"%s\", \"into\": \"%s\"}".formatted(goes, stays))
                .post(MERGES);
    }
}
