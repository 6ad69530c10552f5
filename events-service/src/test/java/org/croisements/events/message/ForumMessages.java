package org.croisements.events.message;

import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.croisements.events.Mailbox;
import org.croisements.events.Registered;
import org.croisements.events.ledger.Transition;
import org.croisements.events.ledger.TransitionKind;
import org.croisements.events.letter.Outbox;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** RésO Villes holds a forum; what happens to its seats is told to whom it concerns. */
abstract class ForumMessages {

    @Inject
    Messages messages;

    @Inject
    Outbox outbox;

    @BeforeEach
    void addAForum() throws IOException {
        Directory.only();
        Mailbox.empty();
        addAs(RESO_VILLES, EVENTS, event("Forum Cités Cap", "2190-06-05", """
                "startTime": "09:30", "place": {"name": "Couvent des Jacobins", "city": "Rennes"},
                "organisers": [{"organisation": "reso-villes", "role": "LEAD"}]"""));
    }

    void happened(UUID registration, TransitionKind kind, @Nullable String before, String after) throws SQLException {
        var event = Registered.event("forum-cites-cap");
        QuarkusTransaction.requiringNew()
                .run(() -> messages.happened(event, List.of(transition(registration, kind, before, after))));
    }

    static Transition transition(
            UUID registration, TransitionKind kind, @Nullable String before, @Nullable String after) {
        return new Transition(1, Instant.EPOCH, kind, registration, null, null, before, after, null, null, null);
    }

    static ValidatableResponse listed() {
        return Api.as(Role.CENTRE_ADMIN, RESO_VILLES)
                .when()
                .get(EVENTS + "/forum-cites-cap/messages")
                .then()
                .statusCode(200);
    }
}
