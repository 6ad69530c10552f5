package org.croisements.events.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.croisements.events.registration.Registrations.FORUM;
import static org.croisements.events.registration.Registrations.forum;
import static org.croisements.events.registration.Registrations.person;
import static org.croisements.events.registration.Registrations.send;
import static org.croisements.events.registration.Registrations.value;
import static org.croisements.testkit.Directory.IREV;
import static org.croisements.testkit.Directory.ORIV;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import org.croisements.kit.security.Role;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.Test;

/** An organisation leaves a delegation while one of its people is being named. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class LeavingTest {

    private static final int LOOKS = 100;

    @Test
    void nobodyIsNamedForAnOrganisationThatLeavesMeanwhile() throws Exception {
        forum(10);
        String delegation = send(
                        Api.as(Role.EDITOR, IREV),
                        FORUM + "/delegations",
                        "{\"seats\": 2, \"partial\": false, \"members\": [\"oriv\"]}")
                .statusCode(201)
                .extract()
                .header("Location");
        send(Api.as(Role.EDITOR, IREV), delegation + "/steps", "{\"step\": \"SUBMIT\"}")
                .statusCode(200);
        String anna = "{\"person\": %s, \"sessions\": []}"
                .formatted(person("anna").replace("}", ", \"organisation\": \"oriv\"}"));

        CompletableFuture<Integer> answer;
        try (var leaving = Database.connect();
                var statement = leaving.createStatement()) {
            leaving.setAutoCommit(false);
            statement.execute("select from delegation for update");
            answer = CompletableFuture.supplyAsync(() -> send(Api.as(Role.EDITOR, ORIV), delegation + "/people", anna)
                    .extract()
                    .statusCode());
            awaitSomebodyWaiting();
            statement.execute("delete from delegation_member where organisation_slug = 'oriv'");
            leaving.commit();
        }

        assertThat(answer.join()).isBetween(403, 404);
        assertThat(value("select count(*) from registration")).isEqualTo("0");
    }

    /** Until the request stands before the lock; where it does not come so far in time, it finds the organisation gone. */
    private static void awaitSomebodyWaiting() throws InterruptedException {
        for (int i = 0; i < LOOKS; i++) {
            if (!value("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                    .equals("0")) {
                return;
            }
            Thread.sleep(20);
        }
    }
}
