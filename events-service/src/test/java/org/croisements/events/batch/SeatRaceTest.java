package org.croisements.events.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.patch;
import static org.croisements.events.Calls.post;
import static org.croisements.events.batch.LastSeat.atOnce;
import static org.croisements.events.registration.Registrations.ALL;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.body;
import static org.croisements.events.registration.Registrations.cancel;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.register;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.run;
import static org.croisements.events.registration.Registrations.state;
import static org.croisements.events.registration.Registrations.step;
import static org.croisements.events.registration.Registrations.value;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.croisements.events.Calls;
import org.croisements.events.ledger.MeetingDesks;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that get in each other's way, over two queues; after each the books are right. */
@QuarkusTest
@TestProfile(StormTest.Two.class)
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class SeatRaceTest {

    private static final int PROMOTIONS = Integer.getInteger("race.promotions", 50);

    @Inject
    SeatAudit audit;

    @Inject
    MeetingDesks desks;

    @Inject
    Scheduler scheduler;

    @AfterEach
    void theBooksAreRight() {
        audit.count();
        assertThat(audit.drift()).isZero();
    }

    @Test
    void aDoubleSubmitHasOneEffectAndTheSameAnswer() throws Exception {
        forum(100);

        var bodies = atOnce(Collections.nCopies(
                10,
                () -> post(host().header("Idempotency-Key", "double"), ALL, body("anna"))
                        .statusCode(201)
                        .extract()
                        .asString()));

        assertThat(bodies).hasSize(10).containsOnly(bodies.get(0));
        assertThat(value("select count(*) from registration")).isEqualTo("1");
    }

    @Test
    void aPersonWhoSubmitsTenFormsAtOnceIsRegisteredOnce() throws Exception {
        forum(100);

        var statuses =
                atOnce(Collections.nCopies(10, () -> register("anna").extract().statusCode()));

        assertThat(statuses).containsOnlyOnce(201).contains(409);
        assertThat(value("select count(*) from registration")).isEqualTo("1");
    }

    @Test
    void sessionsAskedForInOppositeOrdersLockNobodyOut() throws Exception {
        forum(100);
        String one = Calls.add(FORUM + "/sessions", Calls.session("Un", 1, "\"capacity\": 5"));
        String two = Calls.add(FORUM + "/sessions", Calls.session("Deux", 2, "\"capacity\": 5"));
        List<Callable<String>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String sessions = i % 2 == 0 ? one + "\", \"" + two : two + "\", \"" + one;
            String name = "p" + i;
            all.add(() -> register(name, "\"sessions\": [\"" + sessions + "\"]")
                    .statusCode(201)
                    .extract()
                    .path("state"));
        }

        var states = atOnce(all);

        assertThat(Collections.frequency(states, "CONFIRMED")).isEqualTo(5);
        assertThat(Collections.frequency(states, "WAITLISTED")).isEqualTo(15);
    }

    /** What comes of the same without the lock is shown by {@link UnlockedStormTest}. */
    @Test
    void ofTwoWhoComeForTheLastSeatOneReadsWhatTheOtherHasWritten() throws Exception {
        var answers = LastSeat.twoComeForIt(desks);

        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("state"))
                .containsExactlyInAnyOrder("CONFIRMED", "WAITLISTED");
        assertThat(LastSeat.confirmed()).isEqualTo("2");
        assertThat(LastSeat.numbers()).isEqualTo("2 3 4");
    }

    @Test
    void whoComesWhileTheLastSeatIsHeldByWhatIsUndoneGetsIt() throws Exception {
        forum(1);
        registered("premier", "CONFIRMED");
        patch(host(), FORUM + "/pools/" + value("select id from pool"), "{\"capacity\": 2}");
        Future<String> waiting;
        var thread = Executors.newSingleThreadExecutor();
        try (var other = Database.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.executeQuery("select 1 from ledger for update");
            statement.executeUpdate("update pool set used = used + 1");

            waiting = thread.submit(() -> registered("anna", "CONFIRMED"));
            assertThat(value("select count(*) from registration")).isEqualTo("1");
            other.rollback();
        }

        assertThat(waiting.get()).isNotEmpty();
        thread.shutdown();
    }

    @Test
    void aNewcomerNeverComesBeforeWhoWaits() throws Exception {
        forum(1);
        String seated = registered("premier", "CONFIRMED");
        for (int i = 0; i < PROMOTIONS; i++) {
            String waiting = registered("w" + i, "WAITLISTED");
            String leaving = seated;
            String name = "n" + i;

            var states = atOnce(List.of(
                    () -> cancel(leaving).statusCode(200).extract().<String>path("state"),
                    () -> register(name).statusCode(201).extract().<String>path("state")));

            assertThat(states).containsExactly("CANCELLED", "WAITLISTED");
            assertThat(state(waiting)).isEqualTo("CONFIRMED");
            cancel(value("select id from registration where given_name = '" + name + "'"));
            seated = waiting;
        }
    }

    @Test
    void anOfferIsAcceptedInTimeOrOverAndNeverBoth() throws Exception {
        forum(1);
        patch(host(), FORUM + "/registration-rules", "{\"promotion\": \"OFFER\"}")
                .statusCode(200);
        String anna = registered("anna", "CONFIRMED");
        String bruno = registered("bruno", "WAITLISTED");
        String chloe = registered("chloe", "WAITLISTED");
        cancel(anna);
        String soon = "clock_timestamp() + interval '150 milliseconds'";
        run("update registration set offered_until = " + soon + " where state = 'OFFERED'");
        run("update ledger set due_at = " + soon);

        var statuses = atOnce(IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    Thread.sleep(i * 25L);
                    return step(bruno, "{\"step\": \"ACCEPT\"}").extract().statusCode();
                })
                .toList());

        boolean accepted = statuses.contains(200);
        assertThat(Collections.frequency(statuses, 200)).isLessThanOrEqualTo(1);
        assertThat(state(bruno)).isEqualTo(accepted ? "CONFIRMED" : "EXPIRED");
        assertThat(state(chloe)).isEqualTo(accepted ? "WAITLISTED" : "OFFERED");
    }

    @Test
    void whatFallsDueIsDoneWithinSecondsThoughNobodyAsks() throws Exception {
        forum(1);
        patch(host(), FORUM + "/registration-rules", "{\"promotion\": \"OFFER\"}")
                .statusCode(200);
        String anna = registered("anna", "CONFIRMED");
        String bruno = registered("bruno", "WAITLISTED");
        cancel(anna);
        run("update registration set offered_until = clock_timestamp() where state = 'OFFERED'");
        run("update ledger set due_at = clock_timestamp()");

        scheduler.resume();
        try {
            for (int i = 0; i < 600 && !state(bruno).equals("EXPIRED"); i++) {
                Thread.sleep(100);
            }
        } finally {
            scheduler.pause();
        }

        assertThat(state(bruno)).isEqualTo("EXPIRED");
    }
}
