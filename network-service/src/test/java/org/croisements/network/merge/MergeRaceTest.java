package org.croisements.network.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.Directory.Made;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who merge the same organisations at once. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class MergeRaceTest {

    private static final String MERGES = "/api/v1/organisation-merges";

    private Made stays;
    private Made goes;

    @BeforeEach
    void twoOrganisations() {
        Directory.empty();
        stays = Directory.centre("RésO Villes");
        goes = Directory.organisation("Resovilles", "\"slug\": \"resovilles-2\"");
    }

    @Test
    void ofTwoMergesThatWouldMakeACircleOneIsDone() throws Exception {
        for (int round = 0; round < 5; round++) {
            twoOrganisations();
            var statuses = atOnce(
                    () -> post(goes.id(), stays.id()).statusCode(),
                    () -> post(stays.id(), goes.id()).statusCode());

            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
    }

    /** What the locks are for: two transactions that do not wait for each other both find nothing in their way. */
    @Test
    void withoutLocksBothWouldBeDone() throws SQLException {
        try (var one = Database.connect();
                var other = Database.connect()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            assertThat(mergeUnless(one, goes.id(), stays.id())).isEqualTo(1);
            assertThat(mergeUnless(other, stays.id(), goes.id())).isEqualTo(1);
            one.commit();
            other.commit();
        }
        try (var connection = Database.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from organisation where merged_into_id is not null")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    private static int mergeUnless(java.sql.Connection connection, String merged, String survivor) throws SQLException {
        try (var update = connection.prepareStatement("""
                update organisation set merged_into_id = ?::uuid where id = ?::uuid
                and not exists (select from organisation where id = ?::uuid and merged_into_id is not null)
                """)) {
            update.setString(1, survivor);
            update.setString(2, merged);
            update.setString(3, survivor);
            return update.executeUpdate();
        }
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            var answers = new java.util.ArrayList<Integer>();
            for (var answer : pool.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }

    private static io.restassured.response.Response post(String goes, String stays) {
        return Api.as(Role.NETWORK_ADMIN)
                .contentType(Directory.JSON)
                .body("{\"organisation\": \"%s\", \"into\": \"%s\"}".formatted(goes, stays))
                .post(MERGES);
    }
}
