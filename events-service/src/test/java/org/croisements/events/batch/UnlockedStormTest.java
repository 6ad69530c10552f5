package org.croisements.events.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.croisements.events.ledger.MeetingDesks;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same storm without the lock goes wrong, most times: it is the lock that keeps the seats. */
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

    @Inject
    SeatAudit audit;

    @Inject
    SeatQueue queue;

    @Test
    void productionRefusesToRunWithoutTheLock() {
        assertThatThrownBy(queue::refuseUnlocked)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("croisements.seats.locked is for tests; seats are always locked in production");
    }

    /** On demand, since it is chance what two batches that meet have to quarrel about: now and then it is nothing. */
    @Test
    @EnabledIfSystemProperty(
            named = "storm.unlocked",
            matches = "true",
            disabledReason = "asked for by -Dstorm.unlocked")
    void withoutTheLockTheStormGoesWrong() throws Exception {
        var storm = StormTest.rage();

        audit.count();
        assertThat(storm.faults().size() + audit.drift() + (replays() ? 0 : 1)).isPositive();
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
