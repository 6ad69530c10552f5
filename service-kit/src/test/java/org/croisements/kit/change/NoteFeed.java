package org.croisements.kit.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** The feed of notes over HTTP, on a real PostgreSQL: empty before each test, and written to as a service does. */
abstract class NoteFeed {

    static final String FEED = "/api/v1/changes/notes";
    static final UUID ONE = new UUID(1, 1);
    static final UUID TWO = new UUID(2, 2);

    @Inject
    Changes changes;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void anEmptyFeed() throws SQLException {
        execute("truncate change, change_horizon");
    }

    void note(UUID id, long version) {
        changes.changed("NOTE", id, "one", version, new Note("One", "one", version));
    }

    static void write(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    record Note(String title, String slug, double weight) {}
}
