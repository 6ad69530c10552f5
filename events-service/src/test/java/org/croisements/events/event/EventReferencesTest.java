package org.croisements.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.CHANGES;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.SERIES;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.draft;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.slugs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.croisements.testkit.Api;
import org.croisements.testkit.FollowedNetwork;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** What events say of organisations and territories follows the directory. Each test has organisations of its own. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(value = FollowedNetwork.class, restrictToAnnotatedClass = true)
class EventReferencesTest {

    /** A busy machine takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void aRenamedOrganisationShowsInItsEvents() {
        var id = known("labo-cites", "Labo Cités");
        add(SERIES, "{\"title\": \"Rendez-vous\", \"organisers\": [\"labo-cites\"]}");
        add(EVENTS, event("Nommé", "2026-01-01", organisedBy("labo-cites"), "\"owner\": \"labo-cites\""));
        add(EVENTS, draft("Nommé en secret", "2026-01-01", organisedBy("labo-cites")));
        String cursor = Api.anonymous().when().get(CHANGES).then().extract().path("next");

        FollowedNetwork.named(id, "labo", "Labo des cités");

        within(PATIENCE, () -> "Labo des cités".equals(label("nomme")));
        Api.anonymous()
                .when()
                .get(EVENTS + "/nomme")
                .then()
                .header("ETag", "\"1\"")
                .body("organisers[0].organisation.slug", equalTo("labo"))
                .body("owner.label", equalTo("Labo des cités"));
        Api.anonymous()
                .when()
                .get(SERIES + "/rendez-vous")
                .then()
                .header("ETag", "\"1\"")
                .body("organisers[0].label", equalTo("Labo des cités"));
        Api.anonymous()
                .when()
                .get(CHANGES + "?cursor=" + cursor)
                .then()
                .body("items.type.sort()", contains("event", "series"))
                .body("items.slug.sort()", contains("nomme", "rendez-vous"))
                .body("items.version", contains(1, 1));
        assertThat(slugs(EVENTS + "?organiser=labo-cites")).containsExactly("nomme");
        assertThat(slugs(EVENTS + "?organiser=labo")).containsExactly("nomme");
    }

    @Test
    void eventsAnswerWhileTheDirectoryDoesNot() {
        known("villes-ensemble", "Villes ensemble");
        add(EVENTS, event("Sans réseau", "2026-01-01", organisedBy("villes-ensemble")));

        FollowedNetwork.cut(true);
        try {
            assertThat(slugs(EVENTS + "?organiser=villes-ensemble")).containsExactly("sans-reseau");
            assertThat(label("sans-reseau")).isEqualTo("Villes ensemble");
            add(EVENTS, event("Ajouté sans réseau", "2026-01-02", organisedBy("villes-ensemble")));
        } finally {
            FollowedNetwork.cut(false);
        }
    }

    @Test
    void anOrganisationThatIsGoneLeavesAStaleReference() {
        var id = known("passagere", "La passagère");
        add(EVENTS, event("Orphelin", "2026-01-01", organisedBy("passagere")));

        FollowedNetwork.gone(id, "passagere");

        within(PATIENCE, () -> "STALE".equals(state("orphelin")));
        assertThat(label("orphelin")).isEqualTo("La passagère");
        assertThat(slugs(EVENTS + "?organiser=passagere")).containsExactly("orphelin");
    }

    @Test
    void anOrganisationMergedIntoAnotherIsReplacedByIt() {
        var before = known("ancienne", "Ancienne");
        var after = known("nouvelle", "Nouvelle");
        add(EVENTS, event("Fusionné", "2026-01-01", organisedBy("ancienne")));

        FollowedNetwork.merged(before, "ancienne", after);

        within(PATIENCE, () -> "Nouvelle".equals(label("fusionne")));
        assertThat(slugs(EVENTS + "?organiser=ancienne")).containsExactly("fusionne");
        assertThat(slugs(EVENTS + "?organiser=nouvelle")).containsExactly("fusionne");
    }

    @Test
    void aMergeThatIsUndoneGivesEventsAndSeriesTheirOrganiserBack() {
        var before = known("separee", "Séparée");
        var after = known("restee", "Restée");
        add(EVENTS, event("Rendu", "2026-01-01", organisedBy("separee")));
        add(EVENTS, event("Toujours à elle", "2026-01-02", organisedBy("restee")));
        add(EVENTS, event("Des deux", "2026-01-03", organisedBy("separee", "restee")));
        add(SERIES, "{\"title\": \"Rendez-vous rendus\", \"organisers\": [\"separee\"]}");
        FollowedNetwork.merged(before, "separee", after);
        within(PATIENCE, () -> "Restée".equals(label("rendu")));
        assertThat(slugs(EVENTS + "?organiser=separee")).containsExactly("des-deux", "toujours-a-elle", "rendu");

        FollowedNetwork.named(before, "separee", "Séparée");

        within(PATIENCE, () -> "Séparée".equals(label("rendu")));
        assertThat(slugs(EVENTS + "?organiser=separee")).containsExactly("rendu");
        Api.anonymous().get(SERIES + "/rendez-vous-rendus").then().body("organisers.label", contains("Séparée"));
        assertThat(slugs(EVENTS + "?organiser=restee")).containsExactly("des-deux", "toujours-a-elle");
    }

    @Test
    void anIdThatWasMissingGetsItsNameWhenItComes() {
        var id = UUID.randomUUID();
        add(EVENTS, event("En avance", "2026-01-01", organisedBy(id.toString())));
        assertThat(state("en-avance")).isEqualTo("MISSING");

        FollowedNetwork.named(id, "tardive", "La tardive");

        within(PATIENCE, () -> "RESOLVED".equals(state("en-avance")));
        assertThat(label("en-avance")).isEqualTo("La tardive");
    }

    @Test
    void aCommuneThatJoinsAnotherEpciTakesItsEventsAlong() {
        var commune = UUID.randomUUID();
        FollowedNetwork.territory(UUID.randomUUID(), "EPCI", "244400404", "");
        FollowedNetwork.territory(UUID.randomUUID(), "EPCI", "244400503", "");
        FollowedNetwork.territory(commune, "COMMUNE", "44109", in("244400404"));
        add(EVENTS, event("Déplacé", "2026-01-01", "\"place\": {\"commune\": \"44109\"}"));
        within(PATIENCE, () -> isIn("244400404", "deplace"));

        FollowedNetwork.territory(commune, "COMMUNE", "44109", in("244400503"));

        within(PATIENCE, () -> isIn("244400503", "deplace"));
        assertThat(isIn("244400404", "deplace")).isFalse();
    }

    private static String in(String epci) {
        return "{\"kind\": \"EPCI\", \"code\": \"" + epci + "\"}";
    }

    private static boolean isIn(String epci, String event) {
        var answer = Api.anonymous().when().get(EVENTS + "?epci=" + epci);
        return answer.statusCode() == 200
                && answer.jsonPath().getList("items.slug").contains(event);
    }

    private static UUID known(String slug, String name) {
        var id = UUID.randomUUID();
        FollowedNetwork.named(id, slug, name);
        within(
                PATIENCE,
                () -> Api.anonymous().when().get(EVENTS + "?organiser=" + slug).statusCode() == 200);
        return id;
    }

    private static String organisedBy(String organisation) {
        return "\"organisers\": [{\"organisation\": \"" + organisation + "\", \"role\": \"LEAD\"}]";
    }

    private static String organisedBy(String lead, String partner) {
        return """
                "organisers": [{"organisation": "%s", "role": "LEAD"}, {"organisation": "%s", "role": "PARTNER"}]
                """.formatted(lead, partner);
    }

    private static String label(String event) {
        return organiser(event, "label");
    }

    private static String state(String event) {
        return organiser(event, "state");
    }

    private static String organiser(String event, String field) {
        return Api.anonymous()
                .when()
                .get(EVENTS + "/" + event)
                .then()
                .extract()
                .path("organisers[0].organisation." + field);
    }

    private static void within(Duration limit, ThrowingSupplier<Boolean> condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (!condition.get()) {
                assertThat(System.nanoTime()).as("the time is up").isLessThan(deadline);
                Thread.sleep(20);
            }
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
