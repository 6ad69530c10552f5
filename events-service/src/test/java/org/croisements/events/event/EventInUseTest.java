package org.croisements.events.event;

import static org.croisements.events.Calls.DOCUMENTS;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.add;
import static org.croisements.events.Calls.admin;
import static org.croisements.events.Calls.delete;
import static org.croisements.events.Calls.document;
import static org.croisements.events.Calls.event;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.send;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who wants to take an event away is told what keeps it. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class EventInUseTest {

    @BeforeEach
    void addAForum() {
        forum(10);
    }

    @Test
    void aDelegationKeepsAnEventEvenAsADraft() {
        send(
                        Api.as(Role.EDITOR, Directory.IREV),
                        FORUM + "/delegations",
                        "{\"seats\": 2, \"partial\": false, \"members\": []}")
                .statusCode(201);

        isKept("Delegations to forum have been begun; cancel it instead");
    }

    @Test
    void aRegistrationKeepsAnEvent() {
        registered("anna", "CONFIRMED");

        isKept("People have registered for forum; cancel it instead");
    }

    @Test
    void anEventThatFollowsKeepsAnEvent() {
        add(EVENTS, event("Suite", "2190-07-01", "\"follows\": \"forum\""));

        isKept("Other events follow forum; change those first");
    }

    @Test
    void aDocumentKeepsTheEventThatItIsAbout() {
        add(DOCUMENTS, document("Synthèse", "\"event\": \"forum\""));

        isKept("Documents are about forum; change those first");
    }

    @Test
    void seatsThatNobodyAskedForKeepNothing() {
        delete(admin(), FORUM).statusCode(204);
    }

    private static void isKept(String why) {
        delete(admin(), FORUM)
                .statusCode(409)
                .body("code", equalTo("RECORD_IN_USE"))
                .body("detail", equalTo(why));
    }
}
