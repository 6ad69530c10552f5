package org.croisements.events.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.Calls.post;
import static org.croisements.events.registration.Registrations.ALL;
import static org.croisements.events.registration.Registrations.body;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.host;
import static org.croisements.events.registration.Registrations.registered;
import static org.croisements.events.registration.Registrations.value;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.croisements.kit.audit.AuditTrail;
import org.croisements.kit.problem.ProblemException;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** What who comes is told while more wait for their turn than the queue holds. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class FullQueueTest {

    private static final int MORE_THAN_IT_HOLDS = 5_000;
    private static final int LOOKS = 3_000;

    @Inject
    SeatQueue queue;

    @Test
    void whoFindsTheQueueFullIsSentAwayForASecondAndLosesNothing() throws Exception {
        forum(10);
        registered("anna", "CONFIRMED");
        var event = UUID.fromString(value("select event_id from ledger"));
        List<CompletableFuture<?>> waiting = new ArrayList<>();
        try (var holder = Database.connect()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("select from ledger for update");
            fill(event, waiting);

            register().statusCode(503).header("Retry-After", "1").body("code", equalTo("UNAVAILABLE"));
            holder.rollback();
        }
        waiting.forEach(each -> each.handle((done, failure) -> done).join());

        register().statusCode(201).body("state", equalTo("CONFIRMED"));
        assertThat(value("select count(*) from registration")).isEqualTo("2");
    }

    /** Until no more go in; the worker has taken the first by then and waits for the ledger, and so takes no more. */
    private void fill(UUID event, List<CompletableFuture<?>> waiting) throws InterruptedException {
        waiting.add(queue.add(event, ticket()).toCompletableFuture());
        for (int looks = 0; !isSomebodyWaiting(); looks++) {
            assertThat(looks).as("the worker comes to the ledger").isLessThan(LOOKS);
            Thread.sleep(20);
        }
        for (int i = 0; i < MORE_THAN_IT_HOLDS; i++) {
            try {
                waiting.add(queue.add(event, ticket()).toCompletableFuture());
            } catch (ProblemException full) {
                return;
            }
        }
    }

    private static Ticket ticket() {
        return new Ticket(desk -> Outcome.done(), null, AuditTrail.system("test"), false);
    }

    private static boolean isSomebodyWaiting() {
        return !value(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .equals("0");
    }

    private static ValidatableResponse register() {
        return post(host().header("Idempotency-Key", "once"), ALL, body("bruno"));
    }
}
