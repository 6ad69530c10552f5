package org.croisements.events.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.testkit.Directory.RESO_VILLES;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.croisements.events.Registered;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class RetentionTest {

    private static final String RULES = "/api/v1/attendee-retention";

    @Inject
    Retention retention;

    @BeforeEach
    void knowTheDirectory() {
        Directory.only();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
              5 | 1 | 1 | 1 | true
              9 | 0 | 1 | 1 | true
             92 | 0 | 0 | 0 | true
            367 | 0 | 0 | 0 | false
            """)
    void eachThingIsKeptForItsPurposeAndGoes(int daysAgo, long needs, long answers, long messages, boolean named)
            throws SQLException {
        eventDaysAgo(daysAgo);

        retention.forget();

        assertThat(Registered.one("select count(*) from access_need")).isEqualTo(needs);
        assertThat(Registered.one("select count(*) from registration_answer")).isEqualTo(answers);
        assertThat(Registered.one("select count(*) from message")).isEqualTo(messages);
        assertThat(Registered.one("select count(*) from announcement_known")).isEqualTo(messages);
        assertThat(Registered.one("select email is not null from registration")).isEqualTo(named);
        assertThat(Registered.one("select count(*) from registration where state = 'ATTENDED'"))
                .isEqualTo(1L);
    }

    @Test
    void theNetworkDecidesAndEverybodyKnows() throws SQLException {
        Api.anonymous()
                .when()
                .get(RULES)
                .then()
                .statusCode(200)
                .body("accessNeeds", equalTo(7))
                .body("version", equalTo(0));

        patch(Api.as(Role.NETWORK_ADMIN), RULES, "{\"accessNeeds\": 2}").statusCode(200);
        patch(Api.as(Role.NETWORK_ADMIN), RULES, "{\"accessNeeds\": 31}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/accessNeeds"));

        Api.anonymous().when().get(RULES).then().body("accessNeeds", equalTo(2)).body("people", equalTo(365));
        eventDaysAgo(5);
        retention.forget();
        assertThat(Registered.one("select count(*) from access_need")).isEqualTo(0L);
    }

    private static void eventDaysAgo(int days) throws SQLException {
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(days).toString();
        addAs(RESO_VILLES, EVENTS, event("Forum", day));
        var event = Registered.event("forum");
        var id = Registered.add("forum", "ATTENDED", "claire@example.org");
        Registered.run("insert into access_need values (?, ?, '{BRAILLE}', null, now(), 0, now(), now())", id, event);
        Registered.run("insert into announcement_known values (?, ?, '{}')", id, event);
        Registered.run("insert into questionnaire values (uuidv7(), ?, 1, '[]', 0, now())", event);
        Registered.run("insert into registration_answer values (?, ?, 1, '[]', 0, now(), now())", id, event);
        Registered.run("""
                insert into message (event_id, registration_id, kind, state, attempts, due_at, version, created_at, updated_at)
                values (?, ?, 'CONFIRMATION', 'SENT', 1, now(), 0, now(), now())""", event, id);
    }
}
