package org.croisements.network.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.croisements.kit.security.Role;
import org.croisements.network.Directory;
import org.croisements.network.Directory.Made;
import org.croisements.testkit.Api;
import org.croisements.testkit.Database;
import org.croisements.testkit.Issuer;
import org.croisements.testkit.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who enters the same membership at the same time as others. */
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Issuer.class)
class MembershipRaceTest {

    private Made network;

    @BeforeEach
    void oneNetwork() {
        Directory.empty();
        network = Directory.network("Réseau");
    }

    @Test
    void ofTwoWhoEnterTheSameMemberAtOnceOneIsToldOfTheOther() throws Exception {
        var one = Directory.centre("Un");

        for (int round = 0; round < 10; round++) {
            var statuses = atOnce(
                    network.path() + "/memberships", body(one, "20" + (10 + round), "20" + (10 + round), "MEMBER"));

            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
        }
        assertThat(Directory.read(network.path() + "/memberships?limit=50").getInt("page.total"))
                .isEqualTo(10);
    }

    /** The control: what the requests above would do if the database did not refuse. */
    @Test
    void withoutTheDatabasesRuleTheRaceIsLost() throws Exception {
        var one = Directory.centre("Un");
        try (var connection = Database.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table membership drop constraint membership_of_organisation_once_at_a_time");
            try {
                assertThat(atOnce(network.path() + "/memberships", body(one, "2010", "2010", "MEMBER")))
                        .containsOnly(201);
            } finally {
                statement.execute("truncate membership");
                statement.execute("""
                        alter table membership add constraint membership_of_organisation_once_at_a_time
                        exclude using gist (network_id with =, organisation_id with =,
                                            daterange(from_day, to_day, '[]') with &&)
                        """);
            }
        }
    }

    private static String body(Made organisation, @Nullable String from, @Nullable String to, String role) {
        return "{\"organisation\": \"%s\", \"role\": \"%s\", \"from\": %s, \"to\": %s}"
                .formatted(organisation.id(), role, quoted(from), quoted(to));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    /** The statuses that four get who send the same at the same time. */
    private static List<Integer> atOnce(String path, String body) throws Exception {
        var barrier = new CyclicBarrier(4);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var answers = IntStream.range(0, 4)
                    .mapToObj(i -> pool.submit(() -> {
                        barrier.await();
                        return Api.as(Role.NETWORK_ADMIN)
                                .contentType(Directory.JSON)
                                .body(body)
                                .post(path)
                                .statusCode();
                    }))
                    .toList();
            var statuses = new java.util.ArrayList<Integer>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            pool.shutdownNow();
        }
    }
}
