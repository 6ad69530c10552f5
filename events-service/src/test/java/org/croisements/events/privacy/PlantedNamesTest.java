package org.croisements.events.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.AGENDA;
import static org.croisements.events.Calls.CHANGES;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.Links.OWN;
import static org.croisements.events.registration.Registrations.ALL;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.REQUESTS;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.testkit.Directory.CNER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.croisements.events.Links;
import org.croisements.events.Mailbox;
import org.croisements.events.Registered;
import org.croisements.events.letter.Outbox;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** Somebody with names like no other registers, and the names are looked for wherever they have no business. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
@QuarkusTestResource(Mailbox.class)
class PlantedNamesTest {

    private static final List<String> PLANTED = List.of(
            "Zéphyrine",
            "Zephyrine",
            "Quatrevents",
            "zephyrine.q@plantee.example",
            "Girouettiste",
            "Moulins-sous-Bise",
            "Sans courant d'air",
            "Loin des fenêtres");

    private static final String BODY = """
            {"person": {"givenName": "Zéphyrine", "familyName": "Quatrevents", "email": "zephyrine.q@plantee.example",
              "function": "Girouettiste", "organisationName": "Moulins-sous-Bise"}, "sessions": [], "consent": true,
             "answers": [{"question": "mot", "values": ["Sans courant d'air"]}],
             "needs": {"needs": ["OTHER"], "note": "Loin des fenêtres", "consent": true}}""";

    @Inject
    Outbox outbox;

    @TestHTTPResource(value = "/", management = true)
    @SuppressWarnings("NullAway.Init") // the test's runner fills it
    URI management;

    @Test
    void namesAreNowhereButWhereTheyBelong() throws Exception {
        var log = Collections.synchronizedList(new ArrayList<String>());
        try (var listening = new Listening(log)) {
            var id = live();

            assertThat(Registered.dump("registration", "registration_answer", "access_need"))
                    .as("the database")
                    .noneMatch(PlantedNamesTest::isPlanted);
            assertThat(Registered.dump("registration", "registration_answer"))
                    .filteredOn(row -> row.startsWith("access_need"))
                    .as("access needs beside names")
                    .noneMatch(row -> row.contains("Quatrevents"));
            for (String answer : answers(id)) {
                assertThat(answer).as("an answer").doesNotContain(PLANTED.toArray(String[]::new));
            }
            String metered = given().when()
                    .get(management.resolve("/q/metrics"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(metered)
                    .as("the metrics")
                    .contains("capacity_drift", "http_server_requests_seconds_count")
                    .doesNotContain(PLANTED.toArray(String[]::new))
                    .doesNotContain(id.toString());
            assertThat(listening).isNotNull();
        }

        assertThat(log).hasSizeGreaterThan(100).as("the log").noneMatch(PlantedNamesTest::isPlanted);
        assertThat(log).as("links in the log").noneMatch(line -> line.contains("crl_"));
    }

    /** All that happens to a registration. */
    private UUID live() throws Exception {
        forum(10);
        Mailbox.empty();
        patch(host(), FORUM + "/questionnaire", """
                {"questions": [{"key": "mot", "label": "Un mot ?", "kind": "TEXT", "required": false, "options": []}]}""").statusCode(200);
        send(Api.anonymous(), REQUESTS, BODY).statusCode(202);
        send(Api.anonymous(), REQUESTS, BODY).statusCode(202);
        send(host(), ALL, BODY).statusCode(409);
        send(Api.anonymous(), REQUESTS, BODY.replace("\"consent\": true,", "\"consent\": false,"))
                .statusCode(400);
        outbox.send(letter -> {
            throw new IllegalStateException("550 " + letter.to());
        });
        Registered.run("update message set due_at = now() - interval '1 second'");
        outbox.send();
        assertThat(Mailbox.mails()).allSatisfy(mail -> {
            assertThat(mail.to()).isEqualTo("zephyrine.q@plantee.example");
            assertThat(mail.text()).doesNotContain("Zéphyrine", "Quatrevents", "Girouettiste");
        });
        var id = (UUID) Registered.one("select id from registration");
        post(
                        host().header("Idempotency-Key", "porte"),
                        FORUM + "/check-ins",
                        "{\"nonce\": \"nonce-12345\", \"direction\": \"ENTRY\", \"registration\": \"" + id + "\"}")
                .statusCode(200);
        Links.holder(id).when().get(OWN).then().statusCode(200);
        return id;
    }

    /** What everybody, other centres and those are answered who run the event but need no names. */
    private static List<String> answers(UUID id) {
        List<Supplier<RequestSpecification>> strangers =
                List.of(Api::anonymous, () -> Api.as(Role.CENTRE_ADMIN, CNER), () -> Api.as(Role.EDITOR));
        var answers = new ArrayList<String>();
        for (var stranger : strangers) {
            for (String path : List.of(
                    EVENTS,
                    EVENTS + ".csv",
                    EVENTS + ".ndjson",
                    EVENTS + ".ics",
                    EVENTS + ".atom",
                    EVENTS + ".jsonld",
                    FORUM,
                    FORUM + "/questionnaire",
                    AGENDA,
                    CHANGES,
                    CHANGES + ".ndjson",
                    ALL,
                    ALL + "/" + id,
                    FORUM + "/answers",
                    FORUM + "/access-needs",
                    FORUM + "/badges",
                    OWN)) {
                answers.add(get(stranger.get(), path));
            }
        }
        for (String path : List.of("/messages", "/check-ins", "/statistics", "/allocation-log", "/access-needs")) {
            String answer = get(host(), FORUM + path);
            answers.add(path.equals("/access-needs") ? answer.replace("Loin des fenêtres", "") : answer);
        }
        answers.add(get(Api.as(Role.NETWORK_ADMIN), "/api/v1/audit/events?limit=200"));
        answers.add(send(host(), ALL, BODY).statusCode(409).extract().asString());
        answers.add(send(Api.anonymous(), REQUESTS, BODY.replace("\"sessions\": []", "\"sessions\": 1"))
                .statusCode(400)
                .extract()
                .asString());
        return answers;
    }

    private static String get(RequestSpecification by, String path) {
        return by.when().get(path).then().extract().asString();
    }

    private static boolean isPlanted(String text) {
        return PLANTED.stream().anyMatch(text::contains);
    }

    /** Keeps all that is logged, from debug on, until it is closed. */
    private static final class Listening extends Handler implements AutoCloseable {

        private final List<String> log;
        private final Logger root = Logger.getLogger("");
        private final Level former = root.getLevel();

        Listening(List<String> log) {
            this.log = log;
            setFormatter(new SimpleFormatter());
            setLevel(Level.FINE);
            root.setLevel(Level.FINE);
            root.addHandler(this);
        }

        @Override
        public void publish(LogRecord entry) {
            // What the tests themselves send and read is logged by their own client.
            if (!String.valueOf(entry.getLoggerName()).startsWith("org.apache.http")) {
                log.add(entry.getLoggerName() + " " + getFormatter().format(entry));
            }
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            root.removeHandler(this);
            root.setLevel(former);
        }
    }
}
