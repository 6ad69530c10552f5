package org.croisements.practices.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.practices.Calls.CHANGES;
import static org.croisements.practices.Calls.PRACTICES;
import static org.croisements.practices.Calls.add;
import static org.croisements.practices.Calls.draft;
import static org.croisements.practices.Calls.practice;
import static org.croisements.practices.Calls.slugs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.croisements.testkit.Api;
import org.croisements.testkit.FollowedNetwork;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** What practices say of organisations and territories follows the directory. Each test has records of its own. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(value = FollowedNetwork.class, restrictToAnnotatedClass = true)
class PracticeUpkeepTest {

    private static final String TOOLS = "/api/v1/joint-tools";
    /** Far more than it takes: a machine may be slow. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void aRenamedOrganisationShowsInItsPractices() {
        var id = known("labo-cites", "Labo Cités");
        add(PRACTICES, practice("Nommé", by("labo-cites"), "\"owner\": \"labo-cites\""));
        add(PRACTICES, draft("Nommé en secret", by("labo-cites")));
        add(PRACTICES, practice("D'un autre"));
        String cursor = Api.anonymous().when().get(CHANGES).then().extract().path("next");

        FollowedNetwork.named(id, "labo", "Labo des cités");

        within(() -> "Labo des cités".equals(label("nomme")));
        Api.anonymous()
                .when()
                .get(PRACTICES + "/nomme")
                .then()
                .header("ETag", "\"1\"")
                .body("contributors[0].organisation.slug", equalTo("labo"))
                .body("contributors[0].organisation.state", equalTo("RESOLVED"))
                .body("owner.label", equalTo("Labo des cités"));
        Api.anonymous().when().get(PRACTICES + "/d-un-autre").then().header("ETag", "\"0\"");
        Api.anonymous()
                .queryParam("cursor", cursor)
                .when()
                .get(CHANGES)
                .then()
                .body("items.slug", contains("nomme"))
                .body("items.version", contains(1))
                .body("items[0].data.owner.label", equalTo("Labo des cités"));
        assertThat(slugs(PRACTICES + "?contributor=labo-cites")).containsExactly("nomme");
        assertThat(slugs(PRACTICES + "?contributor=labo")).containsExactly("nomme");
    }

    @Test
    void whoTookAPracticeUpIsCalledAsTheyAreCalledNow() {
        var id = known("preneuse", "La preneuse");
        String taken = PRACTICES + "/" + add(PRACTICES, practice("Pris", by("preneuse"))) + "/transfers";
        add(
                taken,
                "{\"outcome\": \"REPRODUCED\", \"adopter\": \"preneuse\", \"startedOn\": \"2017\", \"territory\": {\"kind\": \"COMMUNE\", \"code\": \"35238\"}, \"evidenceLevel\": \"TESTIMONY\"}");

        FollowedNetwork.named(id, "preneuse", "La preneuse d'aujourd'hui");

        within(() -> "La preneuse d'aujourd'hui".equals(adopter(taken)));
    }

    @Test
    void aMergeThatIsUndoneGivesTransfersTheirAdopterBack() {
        var before = known("preneuse-separee", "Preneuse séparée");
        var after = known("preneuse-restee", "Preneuse restée");
        String taken = PRACTICES + "/" + add(PRACTICES, practice("Repris")) + "/transfers";
        add(
                taken,
                "{\"outcome\": \"REPRODUCED\", \"adopter\": \"preneuse-separee\", \"territory\": {\"kind\": \"COMMUNE\", \"code\": \"35238\"}}");
        FollowedNetwork.merged(before, "preneuse-separee", after);
        within(() -> "Preneuse restée".equals(adopter(taken)));

        FollowedNetwork.named(before, "preneuse-separee", "Preneuse séparée");

        within(() -> "Preneuse séparée".equals(adopter(taken)));
    }

    @Test
    void theFeedTellsOfAToolWhoseMakersAreCalledOtherwise() {
        var id = known("fabrique", "La fabrique");
        add(
                TOOLS,
                "{\"title\": \"Boîte à outils\", \"status\": \"PROPOSED\", \"contributors\": [{\"organisation\": \"fabrique\", \"role\": \"LEAD\"}]}");
        add(TOOLS, "{\"title\": \"D'une autre\", \"status\": \"PROPOSED\"}");
        String cursor = Api.anonymous()
                .queryParam("type", "joint-tool")
                .when()
                .get(CHANGES)
                .then()
                .statusCode(200)
                .extract()
                .path("next");

        FollowedNetwork.named(id, "fabrique", "La grande fabrique");

        within(() -> "La grande fabrique"
                .equals(Api.anonymous()
                        .when()
                        .get(TOOLS + "/boite-a-outils")
                        .path("contributors[0].organisation.label")));
        Api.anonymous()
                .queryParam("cursor", cursor)
                .queryParam("type", "joint-tool")
                .when()
                .get(CHANGES)
                .then()
                .body("items.slug", contains("boite-a-outils"))
                .body("items.version", contains(1))
                .body("items[0].data.contributors[0].organisation.label", equalTo("La grande fabrique"));
        Api.anonymous().when().get(TOOLS + "/d-une-autre").then().header("ETag", "\"0\"");
    }

    @Test
    void practicesAnswerWhileTheDirectoryDoesNot() {
        known("villes-ensemble", "Villes ensemble");
        add(PRACTICES, practice("Sans réseau", by("villes-ensemble")));

        FollowedNetwork.cut(true);
        try {
            assertThat(slugs(PRACTICES + "?contributor=villes-ensemble")).containsExactly("sans-reseau");
            assertThat(label("sans-reseau")).isEqualTo("Villes ensemble");
            add(PRACTICES, practice("Ajouté sans réseau", by("villes-ensemble")));
        } finally {
            FollowedNetwork.cut(false);
        }
    }

    @Test
    void anOrganisationThatIsGoneLeavesAStaleReference() {
        var id = known("passagere", "La passagère");
        add(PRACTICES, practice("Orphelin", by("passagere")));

        FollowedNetwork.gone(id, "passagere");

        within(() -> "STALE".equals(state("orphelin")));
        assertThat(label("orphelin")).isEqualTo("La passagère");
        assertThat(slugs(PRACTICES + "?contributor=passagere")).containsExactly("orphelin");
    }

    @Test
    void anOrganisationMergedIntoAnotherIsReplacedByItOnce() {
        var before = known("ancienne", "Ancienne");
        var after = known("nouvelle", "Nouvelle");
        add(
                PRACTICES,
                practice(
                        "Fusionné",
                        "\"contributors\": [{\"organisation\": \"ancienne\", \"role\": \"LEAD\"},"
                                + " {\"organisation\": \"nouvelle\", \"role\": \"LEAD\"}]"));

        FollowedNetwork.merged(before, "ancienne", after);

        within(() -> "Nouvelle".equals(label("fusionne")));
        Api.anonymous()
                .when()
                .get(PRACTICES + "/fusionne")
                .then()
                .body("contributors.organisation.slug", contains("nouvelle"));
        assertThat(slugs(PRACTICES + "?contributor=ancienne")).containsExactly("fusionne");
        assertThat(slugs(PRACTICES + "?contributor=nouvelle")).containsExactly("fusionne");
    }

    @Test
    void aMergeThatIsUndoneGivesPracticesTheirContributorBack() {
        var before = known("separee", "Séparée");
        var after = known("restee", "Restée");
        add(PRACTICES, practice("Rendu", by("separee")));
        FollowedNetwork.merged(before, "separee", after);
        within(() -> "Restée".equals(label("rendu")));

        FollowedNetwork.named(before, "separee", "Séparée");

        within(() -> "Séparée".equals(label("rendu")));
        assertThat(slugs(PRACTICES + "?contributor=separee")).containsExactly("rendu");
        assertThat(slugs(PRACTICES + "?contributor=restee")).isEmpty();
    }

    @Test
    void anIdThatWasMissingGetsItsNameWhenItComes() {
        var id = UUID.randomUUID();
        add(PRACTICES, practice("En avance", by(id.toString())));
        assertThat(state("en-avance")).isEqualTo("MISSING");

        FollowedNetwork.named(id, "tardive", "La tardive");

        within(() -> "RESOLVED".equals(state("en-avance")));
        assertThat(label("en-avance")).isEqualTo("La tardive");
    }

    @Test
    void aTerritoryThatComesLaterIsKnownThenWithAllItLiesIn() {
        add(PRACTICES, practice("Ailleurs", "\"territories\": [{\"kind\": \"QPV\", \"code\": \"QN04401N\"}]"));
        assertThat(territory("ailleurs", "state")).isEqualTo("MISSING");

        FollowedNetwork.territory(UUID.randomUUID(), "COMMUNE", "44035", "");
        FollowedNetwork.territory(UUID.randomUUID(), "QPV", "QN04401N", "{\"kind\": \"COMMUNE\", \"code\": \"44035\"}");

        within(() -> "RESOLVED".equals(territory("ailleurs", "state")));
        assertThat(territory("ailleurs", "label")).isEqualTo("Numéro QN04401N");
        within(() -> slugs(PRACTICES + "?commune=44035").equals(List.of("ailleurs")));
    }

    @Test
    void aCommuneThatJoinsAnotherEpciTakesItsPracticesAlong() {
        var commune = UUID.randomUUID();
        FollowedNetwork.territory(UUID.randomUUID(), "EPCI", "244400404", "");
        FollowedNetwork.territory(UUID.randomUUID(), "EPCI", "244400503", "");
        FollowedNetwork.territory(commune, "COMMUNE", "44109", in("244400404"));
        add(PRACTICES, practice("Déplacé", "\"territories\": [{\"kind\": \"COMMUNE\", \"code\": \"44109\"}]"));
        within(() -> isIn("244400404", "deplace"));

        FollowedNetwork.territory(commune, "COMMUNE", "44109", in("244400503"));

        within(() -> isIn("244400503", "deplace"));
        assertThat(isIn("244400404", "deplace")).isFalse();
    }

    private static String in(String epci) {
        return "{\"kind\": \"EPCI\", \"code\": \"" + epci + "\"}";
    }

    private static boolean isIn(String epci, String practice) {
        var answer = Api.anonymous().when().get(PRACTICES + "?epci=" + epci);
        return answer.statusCode() == 200
                && answer.jsonPath().getList("items.slug").contains(practice);
    }

    private static UUID known(String slug, String name) {
        var id = UUID.randomUUID();
        FollowedNetwork.named(id, slug, name);
        within(() ->
                Api.anonymous().when().get(PRACTICES + "?contributor=" + slug).statusCode() == 200);
        return id;
    }

    private static String by(String organisation) {
        return "\"contributors\": [{\"organisation\": \"" + organisation + "\", \"role\": \"LEAD\"}]";
    }

    private static String label(String practice) {
        return field(practice, "contributors[0].organisation.label");
    }

    private static String adopter(String transfers) {
        return Api.anonymous().when().get(transfers).path("items[0].adopter.label");
    }

    private static String state(String practice) {
        return field(practice, "contributors[0].organisation.state");
    }

    private static String territory(String practice, String field) {
        return field(practice, "territories[0]." + field);
    }

    private static String field(String practice, String path) {
        return Api.anonymous()
                .when()
                .get(PRACTICES + "/" + practice)
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }

    private static void within(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the time is up").isLessThan(deadline);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
