package org.croisements.kit.change;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.croisements.kit.TestPostgres;
import org.junit.jupiter.api.Test;

/** What the feed tells of a change, and which changes it tells. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class RecordedChangesTest extends NoteFeed {

    @Test
    void aChangeCarriesTheRecordAsItWasWritten() {
        write(() -> changes.changed("NOTE", ONE, "first", 3, new Note("Été", "first", 1.50)));

        when().get(FEED)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("NOTE"))
                .body("items[0].id", equalTo(ONE.toString()))
                .body("items[0].slug", equalTo("first"))
                .body("items[0].operation", equalTo("CHANGED"))
                .body("items[0].version", equalTo(3))
                .body("items[0].data.title", equalTo("Été"))
                .body("more", equalTo(false));
        assertThat(when().get(FEED).asString())
                .contains("\"data\":{\"title\":\"Été\",\"slug\":\"first\",\"weight\":1.5}");
    }

    @Test
    void tombstonesTellNothingOfTheRecord() {
        write(() -> {
            changes.deleted("NOTE", ONE, "first", 4);
            changes.hidden("TAG", ONE, null, 5);
            changes.merged("NOTE", TWO, "second", 6, ONE);
        });

        when().get(FEED)
                .then()
                .body("items.operation", contains("DELETED", "HIDDEN", "MERGED"))
                .body("items[0].data", nullValue())
                .body("items[1].data", nullValue())
                .body("items[2].data", equalTo(Map.of("into", ONE.toString())));
    }

    @Test
    void ofSeveralChangesInOneTransactionTheLastIsWritten() {
        write(() -> {
            note(ONE, 1);
            note(TWO, 1);
            note(ONE, 2);
        });

        when().get(FEED).then().body("items.id", contains(TWO.toString(), ONE.toString()));
        when().get(FEED).then().body("items.version", contains(1, 2));
    }

    @Test
    void aTransactionRolledBackChangesNothing() {
        QuarkusTransaction.begin();
        note(ONE, 1);
        changes.appendAll();
        QuarkusTransaction.rollback();

        when().get(FEED).then().body("items", empty());
    }
}
