package org.croisements.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.croisements.kit.problem.CommonProblem.NOT_FOUND;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.croisements.kit.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read together is read as it stood at one moment, over one connection, and changes nothing. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ReadingTest {

    @Inject
    Reading reading;

    @Inject
    EntityManager entities;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void anEmptyTable() throws SQLException {
        execute("drop table if exists noted; create table noted (number int)");
    }

    @Test
    void aReadingWithinAReadingTakesNoSecondConnection() {
        reading.together(() -> {
            int outer = connection();

            assertThat(reading.together(this::connection)).isEqualTo(outer);
            return assertThat(connection()).isEqualTo(outer);
        });
    }

    @Test
    void whatCommitsMeanwhileIsSeenByTheNextReadingOnly() {
        long seen = reading.together(() -> {
            assertThat(noted()).isZero();
            QuarkusTransaction.requiringNew().run(this::note);
            return noted() + reading.together(this::noted);
        });

        assertThat(seen).isZero();
        assertThat(reading.together(this::noted)).isEqualTo(1);
    }

    @Test
    void nothingCanBeWritten() {
        assertThatThrownBy(() -> reading.together(this::note))
                .hasStackTraceContaining("cannot execute INSERT in a read-only transaction");

        assertThat(reading.together(this::noted)).isZero();
    }

    @Test
    void aReadingWithinAWriteSeesWhatHasCommittedAndLeavesTheWriteWhole() {
        QuarkusTransaction.requiringNew().run(() -> {
            note();
            assertThat(reading.together(this::noted)).isZero();
            note();
        });

        assertThat(reading.together(this::noted)).isEqualTo(2);
    }

    @Test
    void aProblemComesOutAsItIsAndTheConnectionGoesBack() {
        var problem = NOT_FOUND.with("There is no such thing");

        // More often than there are connections.
        for (int i = 0; i < 40; i++) {
            assertThatThrownBy(() -> reading.together(() -> reading.together(() -> {
                        connection();
                        throw problem;
                    })))
                    .isSameAs(problem);
        }
    }

    private int connection() {
        return (int) entities.createNativeQuery("select pg_backend_pid()", Integer.class)
                .getSingleResult();
    }

    private long noted() {
        return (long) entities.createNativeQuery("select count(*) from noted", Long.class)
                .getSingleResult();
    }

    private int note() {
        return entities.createNativeQuery("insert into noted values (1)").executeUpdate();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
