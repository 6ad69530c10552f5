package org.croisements.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** What the database of the application under test holds. */
public final class Database {

    /**
     * Rows are deleted, since to truncate some forty tables takes a hundred times as long. Nobody is at work in the tables
     * meanwhile, and neither foreign keys nor triggers see it. All tables are locked at once or none: whoever waits for one
     * and holds others locks out an application that reads them in another order.
     */
    private static final String EMPTY = """
            do $$
            declare
                tables text[] := array(%s);
                emptied text;
                filled boolean;
                emptying boolean := false;
            begin
                if cardinality(tables) = 0 then
                    return;
                end if;
                for attempt in 1..3000 loop
                    begin
                        execute 'lock table ' || array_to_string(tables, ', ') || ' in access exclusive mode nowait';
                        emptying := true;
                        exit;
                    exception when lock_not_available then
                        perform pg_sleep(0.01);
                    end;
                end loop;
                if not emptying then
                    raise 'somebody holds on to one of %%', tables;
                end if;
                set local session_replication_role = replica;
                foreach emptied in array tables loop
                    execute 'select exists (select from ' || emptied || ')' into filled;
                    if filled then
                        execute 'delete from ' || emptied;
                    end if;
                end loop;
                set local session_replication_role = origin;
            end $$
            """;

    private static final String EMPTIED = "emptied.sql";
    private static final String ADDRESS = "quarkus.datasource.jdbc.url";
    private static final int PATIENCE_SECONDS = 5;

    /** Something to do with a connection. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** One that is kept, and where it leads: to connect takes longer than most of what tests prepare. */
    private static @Nullable Connection kept;

    private static String keptTo = "";

    private Database() {}

    /**
     * Empties every table but the audit trail, which can't be, and lets sequences run on, as an application with records
     * in memory expects. What else the application must hear then stands in a service's own {@code emptied.sql}.
     */
    public static void empty() {
        emptyThose("""
                select quote_ident(tablename) from pg_tables
                where schemaname = 'public' and tablename not in ('flyway_schema_history', 'audit')
                """);
    }

    /** Empties these tables and all whose rows name theirs. */
    public static void empty(String... tables) {
        emptyThose("""
                with recursive named as (
                    select cast(name as regclass) as id from unnest(array['%s']) name
                    union
                    select c.conrelid from pg_constraint c join named on c.confrelid = id where c.contype = 'f')
                select cast(id as text) from named
                """.formatted(String.join("', '", tables)));
    }

    private static void emptyThose(String tables) {
        inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(EMPTY.formatted(tables));
                if (exists(EMPTIED)) {
                    statement.execute(read(EMPTIED));
                }
            }
        });
    }

    /** Does all of it or nothing. */
    static synchronized void inTransaction(Work work) {
        try {
            Connection connection = kept();
            try {
                work.on(connection);
                connection.commit();
            } catch (SQLException e) {
                kept = null;
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection kept() throws SQLException {
        String address = ConfigProvider.getConfig().getValue(ADDRESS, String.class);
        Connection known = kept;
        if (known != null && address.equals(keptTo) && known.isValid(PATIENCE_SECONDS)) {
            return known;
        }
        if (known != null) {
            known.close();
        }
        Connection made = connect();
        made.setAutoCommit(false);
        kept = made;
        keptTo = address;
        return made;
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
                config.getValue(ADDRESS, String.class),
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

    private static boolean exists(String name) {
        return Thread.currentThread().getContextClassLoader().getResource(name) != null;
    }
}
