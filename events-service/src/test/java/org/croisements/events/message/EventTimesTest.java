package org.croisements.events.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.patch;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.events.Mailbox;
import org.croisements.events.Registered;
import org.croisements.events.ledger.TransitionKind;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters say when an event begins and when it ends. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(Mailbox.class)
class EventTimesTest extends ForumMessages {

    // The English names of days are followed by a comma with some versions of Java only.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | {"endTime": "17:00"}                                           | samedi 5 juin 2190, 09:30 – 17:00 (Europe/Paris)
            en | {"endTime": "17:00"}                                           | 5 June 2190, 09:30 – 17:00 (Europe/Paris)
            fr | {"endsOn": "2190-06-05", "endTime": "17:00"}                   | samedi 5 juin 2190, 09:30 – 17:00 (Europe/Paris)
            fr | {"endsOn": "2190-06-06", "endTime": "17:00"}                   | samedi 5 juin 2190, 09:30 – dimanche 6 juin 2190, 17:00 (Europe/Paris)
            en | {"endsOn": "2190-06-06", "endTime": "17:00"}                   | 6 June 2190, 17:00 (Europe/Paris)
            fr | {"endsOn": "2190-06-06"}                                       | samedi 5 juin 2190, 09:30 – dimanche 6 juin 2190 (Europe/Paris)
            fr | {"startTime": null, "endsOn": "2190-06-06"}                    | samedi 5 juin 2190 – dimanche 6 juin 2190 (Europe/Paris)
            fr | {"startTime": "09:00"}                                         | samedi 5 juin 2190, 09:00 (Europe/Paris)
            """)
    void aLetterSaysWhenTheEventBeginsAndEnds(String language, String times, String said) throws Exception {
        patch(admin(), EVENTS + "/forum-cites-cap", times).statusCode(200);
        var id = Registered.add("forum-cites-cap", "CONFIRMED", "claire@example.org", "language='" + language + "'");

        happened(id, TransitionKind.ARRIVED, null, "CONFIRMED");
        outbox.send();

        assertThat(Mailbox.mails().get(0).text().lines())
                .filteredOn(line -> line.endsWith(said))
                .hasSize(1);
    }
}
