package org.croisements.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the database of the application under test holds. */
public final class Database {

    private Database() {}

    /**
     * Empties every table but the audit trail, which can't be, and lets sequences run on, as an application with records
     * in memory expects.
     */
    public static void empty() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var rows = statement.executeQuery("""
                    select quote_ident(tablename) from pg_tables
                    where schemaname = 'public' and tablename not in ('flyway_schema_history', 'audit')
                    """)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            if (!tables.isEmpty()) {
                statement.execute("truncate " + String.join(", ", tables));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empties every table, then runs an SQL script from the test resources. */
    public static void holdsOnly(String script) {
        empty();
        run(script);
    }

    /** Runs an SQL script from the test resources, all of it or nothing. */
    public static void run(String script) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(read(script));
        } catch (SQLException e) {
            throw new IllegalStateException(script, e);
        }
    }

    /** A connection of the test's own, past the application's pool and its transactions. The caller closes it. */
    public static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    private static String read(String script) {
        try (var sql = Thread.currentThread().getContextClassLoader().getResourceAsStream(script)) {
            if (sql == null) {
                throw new IllegalArgumentException("No test resource " + script);
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
