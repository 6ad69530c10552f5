package org.croisements.events.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.value;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.croisements.events.ledger.MeetingDesks;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/**
 * Everything at once over two queues, as two replicas have them: the books are right and the log tells it all.
 * {@code -Dstorm.seats}, {@code -Dstorm.operations} and {@code -Dstorm.atOnce} make it larger.
 */
@QuarkusTest
@TestProfile(StormTest.Two.class)
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class StormTest {

    private static final int SEATS = Integer.getInteger("storm.seats", 50);
    private static final int OPERATIONS = Integer.getInteger("storm.operations", 400);
    private static final int AT_ONCE = Integer.getInteger("storm.atOnce", 40);

    /** Two queues, whose batches can be made to meet. */
    public static class Two implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TwoQueues.class, MeetingDesks.class);
        }
    }

    @Inject
    SeatAudit audit;

    @Test
    void aStormLeavesNothingBehindThatOneAfterTheOtherWouldNot() throws Exception {
        var storm = rage(() -> {});

        assertThat(storm.faults()).isEmpty();
        audit.count();
        assertThat(audit.drift()).isZero();
        assertThat(value("select count(*) from registration where id::text in ('" + String.join("','", ids(storm))
                        + "')"))
                .as("every 201 is kept")
                .isEqualTo(Integer.toString(storm.made().size()));
        try (var database = Database.connect()) {
            LogReplay.agrees(database);
        }
    }

    /** A storm over the forum, where somebody has a seat already and all is ready. */
    static Storm rage(Runnable ready) throws Exception {
        forum(SEATS);
        registered("premier", "CONFIRMED");
        String token = Issuer.token(Role.NETWORK_ADMIN);
        String pool = value("select id from pool");
        var service = URI.create("http://127.0.0.1:" + RestAssured.port);
        ready.run();
        return new Storm(service, token, pool, SEATS).rage(OPERATIONS, AT_ONCE);
    }

    private static Set<String> ids(Storm storm) {
        return Set.copyOf(storm.made().stream()
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .toList());
    }
}
