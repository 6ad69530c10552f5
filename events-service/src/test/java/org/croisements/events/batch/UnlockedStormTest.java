package org.croisements.events.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.croisements.events.registration.Registrations.run;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.croisements.events.ledger.MeetingDesks;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Without the lock the same goes wrong: it is the lock that keeps the seats, and behind it the rules of the database. */
@QuarkusTest
@TestProfile(UnlockedStormTest.Unlocked.class)
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class UnlockedStormTest {

    /** Two queues, and no lock, so that the batches of both read the same. */
    public static class Unlocked implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TwoQueues.class, MeetingDesks.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("croisements.seats.locked", "false");
        }
    }

    /** The rules that stand behind the lock: a place in the order and an entry of the log have a number of their own. */
    private static final String RULES_DROPPED = """
            alter table registration drop constraint if exists registration_place;
            alter table delegation drop constraint if exists delegation_place;
            alter table allocation_log drop constraint if exists allocation_log_pkey""";

    private static final String RULES_ADDED = RULES_DROPPED + """
            ;
            alter table registration add constraint registration_place unique (event_id, number);
            alter table delegation add constraint delegation_place unique (event_id, number);
            alter table allocation_log add constraint allocation_log_pkey primary key (event_id, number)""";

    private static final int MEETINGS = 10;
    private static final int LONGEST_WAIT_MILLIS = 30_000;

    @Inject
    SeatAudit audit;

    @Inject
    SeatQueue queue;

    @Inject
    MeetingDesks desks;

    @AfterEach
    void theRulesOfTheDatabaseAreBack() {
        desks.meet(0, 0);
        Database.empty();
        run(RULES_ADDED);
    }

    @Test
    void productionRefusesToRunWithoutTheLock() {
        assertThatThrownBy(queue::refuseUnlocked)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("croisements.seats.locked is for tests; seats are always locked in production");
    }

    @Test
    void ofTwoWhoComeForTheLastSeatTheDatabaseTurnsOneAwayAsTheirNumberIsTaken() throws Exception {
        var answers = LastSeat.twoComeForIt(desks);

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(LastSeat.confirmed()).isEqualTo("2");
    }

    @Test
    void withoutTheRulesOfTheDatabaseEitherBothGetTheLastSeatAndTheSameNumber() throws Exception {
        run(RULES_DROPPED);

        var answers = LastSeat.twoComeForIt(desks);

        assertThat(answers)
                .extracting(answer -> answer.<String>path("state"))
                .containsExactly("CONFIRMED", "CONFIRMED");
        assertThat(LastSeat.confirmed()).as("of two seats").isEqualTo("3");
        assertThat(LastSeat.numbers()).isEqualTo("2 3 3");
        audit.count();
        assertThat(audit.drift()).isPositive();
    }

    /** Some batches of either queue meet, and quarrel for certain: each of a pair gives the same numbers. */
    @Test
    void theStormThatTheLockCalmsGoesWrongWithoutIt() throws Exception {
        run(RULES_DROPPED);

        var storm = StormTest.rage(() -> desks.meet(MEETINGS, LONGEST_WAIT_MILLIS));

        desks.meet(0, 0);
        audit.count();
        assertThat(audit.drift()).isPositive();
        assertThat(storm.faults().size() + (replays() ? 0 : 1)).isPositive();
    }

    private static boolean replays() throws Exception {
        try (var database = Database.connect()) {
            LogReplay.agrees(database);
            return true;
        } catch (AssertionError | NullPointerException e) {
            return false;
        }
    }
}
