package org.croisements.events.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.EVENTS;
import static org.croisements.events.Calls.addAs;
import static org.croisements.events.Calls.event;
import static org.croisements.events.Calls.post;
import static org.croisements.testkit.Directory.RESO_VILLES;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.croisements.events.Registered;
import org.croisements.testkit.Directory;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten devices at the doors of a forum see the same codes in the same moment. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class ManyDevicesTest {

    private static final int DEVICES = 10;
    private static final String CHECK_INS = EVENTS + "/forum/check-ins";

    @BeforeEach
    void openTheDoors() {
        Directory.only();
        addAs(RESO_VILLES, EVENTS, event("Forum", CheckInTest.today()));
    }

    @Test
    void oneCodeLetsOnePersonIn() throws Exception {
        for (int round = 0; round < 10; round++) {
            var id = Registered.add("forum", "CONFIRMED", "r" + round + "@example.org");
            String code = CheckInTest.code(id);

            var outcomes = atOnce(device -> outcome("\"code\": \"" + code + "\""));

            assertThat(Collections.frequency(outcomes, "ADMITTED")).isEqualTo(1);
            assertThat(Collections.frequency(outcomes, "ALREADY_INSIDE")).isEqualTo(DEVICES - 1);
        }
    }

    @Test
    void theSameNonceFromAllOfThemCountsOnce() throws Exception {
        var id = Registered.add("forum", "CONFIRMED", "claire@example.org");
        String body = CheckInTest.body("nonce-12345", "ENTRY", "\"registration\": \"" + id + "\"");

        var outcomes = atOnce(device -> post(CheckInTest.device(), CHECK_INS, body)
                .statusCode(200)
                .extract()
                .path("outcome"));

        assertThat(outcomes).containsOnly("ADMITTED");
        assertThat(Registered.all("select id from check_in")).hasSize(1);
    }

    @Test
    void batchesThatNameTheSamePeopleInOppositeOrdersDoNotBlockOneAnother() throws Exception {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(Registered.add("forum", "CONFIRMED", "r" + i + "@example.org"));
        }

        var statuses = atOnce(device -> {
            var order = new ArrayList<>(people);
            if (device % 2 == 0) {
                Collections.reverse(order);
            }
            var checkIns = order.stream()
                    .map(id ->
                            CheckInTest.body(UUID.randomUUID().toString(), "ENTRY", "\"registration\": \"" + id + "\""))
                    .toList();
            return String.valueOf(post(
                            CheckInTest.device(),
                            CHECK_INS + "/batch",
                            "{\"checkIns\": [" + String.join(",", checkIns) + "]}")
                    .extract()
                    .statusCode());
        });

        assertThat(statuses).containsOnly("200");
        assertThat(Registered.all("select id from check_in where inside")).hasSize(20);
    }

    /** What the lock and the unique index are for: without them the same ten devices let in more than one. */
    @Test
    void withoutItsGuardsADoorLetsInMoreThanOne() throws Exception {
        var id = Registered.add("forum", "CONFIRMED", "claire@example.org");
        Registered.run("create table if not exists unguarded (registration_id uuid)");
        Registered.run("truncate unguarded");
        var looked = new CyclicBarrier(DEVICES);

        var outcomes = atOnce(device -> {
            boolean inside = !Registered.all("select 1 from unguarded where registration_id = ?", id)
                    .isEmpty();
            looked.await();
            if (!inside) {
                Registered.run("insert into unguarded values (?)", id);
            }
            return inside ? "ALREADY_INSIDE" : "ADMITTED";
        });

        assertThat(Collections.frequency(outcomes, "ADMITTED")).isGreaterThan(1);
    }

    /** And the index alone refuses what the lock did not. */
    @Test
    void theDatabaseItselfKeepsAnybodyFromBeingInsideTwice() throws Exception {
        var id = Registered.add("forum", "CONFIRMED", "claire@example.org");
        var event = Registered.event("forum");
        String insert =
                "insert into check_in (event_id, nonce, registration_id, direction, outcome, inside, at, received_at, version)"
                        + " values (?, ?, ?, 'ENTRY', 'ADMITTED', true, now(), now(), 0)";

        var outcomes = atOnce(device -> {
            try {
                Registered.run(insert, event, "nonce-" + device, id);
                return "ADMITTED";
            } catch (SQLException e) {
                return String.valueOf(e.getMessage()).contains("check_in_once_inside") ? "REFUSED" : "?";
            }
        });

        assertThat(Collections.frequency(outcomes, "ADMITTED")).isEqualTo(1);
        assertThat(Collections.frequency(outcomes, "REFUSED")).isEqualTo(DEVICES - 1);
    }

    private interface Device {
        String act(int number) throws Exception;
    }

    private static List<String> atOnce(Device device) throws Exception {
        var start = new CyclicBarrier(DEVICES);
        List<Callable<String>> acts = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            int number = i;
            acts.add(() -> {
                start.await();
                return device.act(number);
            });
        }
        var pool = Executors.newFixedThreadPool(DEVICES);
        try {
            var outcomes = new ArrayList<String>();
            for (var each : pool.invokeAll(acts)) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            pool.shutdown();
        }
    }

    private static String outcome(String by) {
        ValidatableResponse answer = post(
                CheckInTest.device(),
                CHECK_INS,
                CheckInTest.body(UUID.randomUUID().toString(), "ENTRY", by));
        String reason = answer.statusCode(200).extract().path("reason");
        return reason == null ? "ADMITTED" : reason;
    }
}
