package org.croisements.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The databases that component tests get. */
class PostgresTest {

    @Test
    void theApplicationOwnsItsDatabaseAndNothingElse() throws SQLException {
        Map<String, String> database = new Postgres().start();

        String answer = ask(database, """
                select string_agg(concat_ws(' ', rolsuper, rolcreatedb, datdba = pg_roles.oid,
                        pg_encoding_to_char(encoding)), '')
                from pg_roles join pg_database on datname = current_database() where rolname = current_user
                """);

        assertThat(answer).isEqualTo("f f t UTF8");
    }

    @Test
    void databasesShareAServer() {
        String first = url(new Postgres().start());
        String second = url(new Postgres().start());

        assertThat(second).isNotEqualTo(first).startsWith(first.substring(0, first.lastIndexOf('/')));
    }

    @Test
    void theOwnerMayAddTheExtensionsThatServicesUse() throws SQLException {
        Map<String, String> database = new Postgres().start();

        String answer = ask(database, """
                create extension unaccent; create extension pg_trgm; create extension btree_gist;
                select unaccent('été')
                """);

        assertThat(answer).isEqualTo("ete");
    }

    private static String url(Map<String, String> database) {
        return Objects.requireNonNull(database.get("quarkus.datasource.jdbc.url"));
    }

    private static String ask(Map<String, String> database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        url(database),
                        database.get("quarkus.datasource.username"),
                        database.get("quarkus.datasource.password"));
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (var result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
