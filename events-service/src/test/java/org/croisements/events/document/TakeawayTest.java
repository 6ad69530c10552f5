package org.croisements.events.document;

import static org.croisements.events.Calls.DOCUMENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.document;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.croisements.kit.reference.ReferenceChange;
import org.croisements.kit.reference.ReferenceState;
import org.croisements.kit.reference.StoredReference;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept from an event leads to practices, which go by what practices-service calls them. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class TakeawayTest {

    private static final UUID GARAGE = UUID.fromString("0197c0de-0000-7000-8000-0000000000a1");
    private static final String LATER = "0197c0de-0000-7000-8000-0000000000aa";
    private static final String REPORT = DOCUMENTS + "/compte-rendu";

    @Inject
    DocumentFeed feed;

    @BeforeEach
    void addAReportWithATakeaway() throws SQLException {
        Directory.only();
        try (var connection = Database.connect();
                var insert = connection.createStatement()) {
            insert.execute("""
                    insert into replica (source, type, id, slug, label, version, generation)
                    values ('practices', 'practice', '%s', 'garage-du-numerique', 'Le garage du numérique', 1, 1)
                    """.formatted(GARAGE));
        }
        add(DOCUMENTS, document("Compte rendu", """
                "takeaways": [{"text": "Le portage compte", "practices": ["garage-du-numerique", "%s"]}]""".formatted(LATER)));
    }

    @Test
    void aTakeawayNamesPracticesAsSessionsDo() {
        read().body("takeaways[0].practices.slug", contains("garage-du-numerique", null))
                .body("takeaways[0].practices.label", contains("Le garage du numérique", null))
                .body("takeaways[0].practices.state", contains("RESOLVED", "MISSING"))
                .body(
                        "takeaways[0].practices.href",
                        contains("/api/v1/practices/" + GARAGE, "/api/v1/practices/" + LATER));
    }

    @Test
    void whatIsNoPracticeOrStandsTwiceIsRefusedAtItsPlace() {
        for (String[] wrong : List.of(
                new String[] {"garage-du-numerik", "UNKNOWN_REFERENCE", "0"},
                new String[] {"garage-du-numerique\", \"" + GARAGE, "DUPLICATE", "1"})) {
            post(
                            admin(),
                            DOCUMENTS,
                            document(
                                    "Faux",
                                    "\"takeaways\": [{\"text\": \"X\", \"practices\": [\"" + wrong[0] + "\"]}]"))
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/takeaways/0/practices/" + wrong[2]))
                    .body("errors[0].code", equalTo(wrong[1]));
        }
    }

    @Test
    void aPracticeThatIsRenamedOrGoesIsSoInTakeawaysToo() throws SQLException {
        hear("slug = 'garage', label = 'Le garage'");
        read().header("ETag", "\"1\"").body("takeaways[0].practices.label", contains("Le garage", null));

        hear("deleted = true");
        read().header("ETag", "\"2\"").body("takeaways[0].practices.state", contains("STALE", "MISSING"));

        hear("deleted = true");
        read().header("ETag", "\"2\"");
    }

    @Test
    void thePresentTakeawaysGivenAgainChangeNothing() {
        patch(
                        admin(),
                        REPORT,
                        "{\"takeaways\": [{\"text\": \"Le portage compte\", \"practices\": [\"%s\", \"%s\"]}]}"
                                .formatted(GARAGE, LATER))
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    private void hear(String news) throws SQLException {
        try (var connection = Database.connect();
                var update = connection.createStatement()) {
            update.execute("update replica set " + news + " where type = 'practice'");
        }
        var garage = new StoredReference(GARAGE, null, null, ReferenceState.RESOLVED);
        QuarkusTransaction.requiringNew()
                .run(() -> feed.referencesChanged(List.of(new ReferenceChange("practice", garage, null))));
    }

    private static ValidatableResponse read() {
        return Api.anonymous().when().get(REPORT).then().statusCode(200);
    }
}
