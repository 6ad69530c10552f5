package org.croisements.events.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.AGENDA;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.timed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.croisements.testkit.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the reads that are asked most go to the database: as often for many records as for few. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventStatementsTest {

    @BeforeEach
    void addFourEvents() {
        FourEvents.only();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a page, organisers, series, snapshot, total          | 6 | ?limit=3
            all on one page: nothing to count                    | 4 | ?limit=200
            what is to come: what has begun before               | 4 | ?upcoming=true&sort=startsOn
            """)
    void aListOfEvents(String why, int statements, String query) {
        assertThat(Statements.of(EVENTS + query)).as(why).hasSize(statements);
    }

    @Test
    void oneEvent() {
        assertThat(Statements.of(EVENTS + "/forum")).hasSize(5);
    }

    @Test
    void theAgendaOfAWebsite() {
        assertThat(Statements.of(AGENDA)).hasSize(8);
    }

    @Test
    void aProgrammeTakesAsManyForManySessionsAsForOne() {
        for (int i = 1; i <= 5; i++) {
            add(
                    EVENTS + "/forum/sessions",
                    timed("Atelier " + i, i, "2018-06-05T10:00", "2018-06-05T11:00", "\"themes\": []"));
        }

        assertThat(Statements.of(EVENTS + "/forum/programme")).hasSize(7);
    }
}
