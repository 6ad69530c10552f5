package org.croisements.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.croisements.kit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A count is remembered exactly as long as it is right. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class CountsTest {

    private final AtomicInteger counted = new AtomicInteger();

    @Inject
    Counts counts;

    @Inject
    EntityManager entities;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void anEmptyTable() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            execute(connection, "drop table if exists counted; create table counted (number int)");
        }
    }

    @Test
    void aCountIsRememberedWhileNobodyWrites() {
        count();
        // Other work of the server, such as a vacuum, may come between two of them, but not always.
        for (int i = 0; i < 100 && counted.get() > i; i++) {
            assertThat(count()).isZero();
        }

        assertThat(counted).hasValueLessThan(100);
    }

    @Test
    void whatCommitsBetweenTwoReadsIsCounted() throws SQLException {
        for (long written = 1; written <= 20; written++) {
            try (var connection = dataSource.getConnection()) {
                execute(connection, "insert into counted values (1)");
            }

            assertThat(count()).isEqualTo(written);
            assertThat(count()).isEqualTo(written);
        }
    }

    @Test
    void whatWasUnderWayWhenItWasCountedIsCountedOnceItHasCommitted() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            execute(connection, "insert into counted values (1)");
            assertThat(count()).isZero();
            assertThat(count()).isZero();

            connection.commit();
            connection.setAutoCommit(true);
        }

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void otherValuesAreCountedApart() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            execute(connection, "insert into counted values (1), (1), (2)");
        }

        assertThat(count("number = any(:numbers)", Map.of("numbers", new Integer[] {1})))
                .isEqualTo(2);
        assertThat(count("number = any(:numbers)", Map.of("numbers", new Integer[] {2})))
                .isEqualTo(1);
    }

    private long count() {
        return count("true", Map.of());
    }

    private long count(String condition, Map<String, Object> values) {
        String query = "select count(*) from counted where " + condition;
        return QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("set transaction isolation level repeatable read read only")
                    .executeUpdate();
            return counts.of(query, values, () -> {
                counted.incrementAndGet();
                var select = entities.createNativeQuery(query, Long.class);
                values.forEach(select::setParameter);
                return (Long) select.getSingleResult();
            });
        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
