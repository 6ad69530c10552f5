package org.croisements.events;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.croisements.testkit.Database;

/** People who are registered, past the desk that gives seats: for tests of what comes after. */
public final class Registered {

    private Registered() {}

    /** The id of an event, by its slug. */
    public static UUID event(String slug) throws SQLException {
        return (UUID) one("select id from event where slug = ?", slug);
    }

    /** Registers somebody for an event, by its slug, in a state; the address says who it is. */
    public static UUID add(String event, String state, String email, String... columns) throws SQLException {
        var id = UUID.randomUUID();
        var names = new StringBuilder();
        var values = new StringBuilder();
        for (String column : columns) {
            String[] pair = column.split("=", 2);
            names.append(", ").append(pair[0]);
            values.append(", ").append(pair[1]);
        }
        defaulted(names, values, "language", "'fr'");
        defaulted(names, values, "sessions", "'{}'");
        defaulted(names, values, "attendance", "'IN_PERSON'");
        defaulted(names, values, "given_name", "'Prénom'");
        defaulted(names, values, "family_name", "'Nom'");
        defaulted(names, values, "created_at", "now()");
        run(
                "insert into registration (id, event_id, number, state, in_quota, blocks, source, email, email_key,"
                        + " version, updated_at" + names
                        + ") select ?, e.id, coalesce((select max(number) from registration r where r.event_id = e.id), 0) + 1,"
                        + " ?, false, '{}', 'PUBLIC', ?, ?, 0, now()"
                        + values + " from event e where e.slug = ?",
                id,
                state,
                email,
                email,
                event);
        return id;
    }

    private static void defaulted(StringBuilder names, StringBuilder values, String column, String value) {
        if (!names.toString().contains(" " + column)) {
            names.append(", ").append(column);
            values.append(", ").append(value);
        }
    }

    /** Runs a statement. */
    public static void run(String sql, Object... values) throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /** The only value of a query. */
    public static Object one(String sql, Object... values) throws SQLException {
        return all(sql, values).get(0);
    }

    /** The first column of a query. */
    public static List<Object> all(String sql, Object... values) throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                List<Object> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getObject(1));
                }
                return found;
            }
        }
    }

    /** Everything that the database holds but for some tables: a text a row, beginning with the table's name. */
    public static List<String> dump(String... without) throws SQLException {
        var texts = new ArrayList<String>();
        for (Object table : all("select tablename from pg_tables where schemaname = 'public'")) {
            if (!List.of(without).contains(table)) {
                all("select cast(r as text) from " + table + " r").forEach(row -> texts.add(table + " " + row));
            }
        }
        return texts;
    }
}
