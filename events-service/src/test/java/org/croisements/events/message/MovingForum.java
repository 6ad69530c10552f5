package org.croisements.events.message;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.timed;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.croisements.events.Calls;
import org.croisements.events.Mailbox;
import org.croisements.events.Registered;
import org.croisements.events.ledger.Desks;
import org.croisements.events.letter.Outbox;
import org.croisements.events.registration.Registrations;
import org.croisements.testkit.Directory;
import org.junit.jupiter.api.BeforeEach;

/** A forum with two workshops that people register for, and that is moved afterwards. */
abstract class MovingForum {

    static final String FORUM = Registrations.FORUM;
    static final String PLACE = "\"place\": {\"name\": \"Couvent des Jacobins\", \"city\": \"Rennes\"}";

    @Inject
    Outbox outbox;

    @Inject
    Desks desks;

    String morning;
    String afternoon;

    @BeforeEach
    void addAForum() throws IOException {
        Directory.only();
        addAs(
                RESO_VILLES,
                EVENTS,
                event(
                        "Forum",
                        "2190-06-05",
                        "\"startTime\": \"09:30\", \"endTime\": \"17:00\"",
                        PLACE,
                        "\"attendanceMode\": \"MIXED\"",
                        "\"registration\": {\"mode\": \"INTERNAL\", \"capacity\": 2}"));
        morning = Calls.add(
                FORUM + "/sessions",
                timed("Atelier du matin", 1, "2190-06-05T10:00:00", "2190-06-05T12:00:00", "\"summary\": null"));
        afternoon = Calls.add(
                FORUM + "/sessions",
                timed("Atelier du soir", 2, "2190-06-05T14:00:00", "2190-06-05T16:00:00", "\"summary\": null"));
        Mailbox.empty();
    }

    /** Registers somebody, whose confirmation has left. */
    String registered(String name, String state, String... members) throws IOException {
        String id = Registrations.registered(name, state, members);
        outbox.send();
        Mailbox.empty();
        return id;
    }

    /** Changes the event; what is to be told has been put down then. */
    void move(String patch) throws SQLException {
        patch(host(), FORUM, patch).statusCode(200);
        look();
    }

    /** Opens the desk, as the service's clock does; once more changes nothing. */
    void look() throws SQLException {
        var event = Registered.event("forum");
        QuarkusTransaction.requiringNew().run(() -> desks.close(desks.open(event, true)));
    }

    /** What leaves once enough time has passed since the move. */
    List<Mailbox.Mail> told() throws IOException, SQLException {
        due();
        outbox.send();
        return Mailbox.mails();
    }

    static void due() throws SQLException {
        Registered.run("update message set due_at = now() - interval '1 second' where state = 'WAITING'");
    }
}
