package org.croisements.practices.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.croisements.practices.index.Facet;
import org.croisements.practices.index.Sheet;

/**
 * The same sheets in PostgreSQL, tuned as far as it goes: French full-text search without accents, weighted by title,
 * summary and body, under a GIN index; facets as arrays; one statement finds, ranks and counts.
 */
final class FullTextTable implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final long process;

    FullTextTable() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("work_mem", "64MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("fsync", "off")
                .setServerConfig("jit", "off")
                .setServerConfig("max_parallel_workers_per_gather", "0")
                .start();
        connection = server.getPostgresDatabase().getConnection();
        execute("create extension if not exists unaccent");
        execute("create text search configuration fr (copy = french)");
        execute(
                "alter text search configuration fr alter mapping for hword, hword_part, word with unaccent, french_stem");
        execute("""
                create table sheet (id uuid primary key, title text, summary text, body text, public boolean,
                    kind text[], stage text[], theme text[], publics text[], region text[],
                    department text[], contributor text[], longitude float8, latitude float8, shown text,
                    words tsvector, title_words tsvector)""");
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            process = row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    PreparedStatement insert() throws SQLException {
        connection.setAutoCommit(false);
        return connection.prepareStatement("""
                insert into sheet (id, title, summary, body, public, kind, stage, theme, publics, region, department,
                    contributor, longitude, latitude, shown, words, title_words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    setweight(to_tsvector('fr', ?), 'A') || setweight(to_tsvector('fr', ?), 'B')
                    || setweight(to_tsvector('fr', ?), 'D'), to_tsvector('simple', unaccent(?)))""");
    }

    void add(PreparedStatement insert, Sheet sheet) throws SQLException {
        String summary = sheet.texts().get(1).text();
        String body = sheet.texts().get(2).text();
        int at = 0;
        insert.setObject(++at, sheet.id());
        insert.setString(++at, sheet.title());
        insert.setString(++at, summary);
        insert.setString(++at, body);
        insert.setBoolean(++at, sheet.seenBy().contains(Sheet.EVERYBODY));
        for (Facet facet : SearchBenchmark.FACETS) {
            insert.setArray(
                    ++at,
                    connection.createArrayOf(
                            "text",
                            sheet.values()
                                    .getOrDefault(facet, Map.of())
                                    .keySet()
                                    .toArray()));
        }
        insert.setDouble(++at, sheet.points().get(0).longitude());
        insert.setDouble(++at, sheet.points().get(0).latitude());
        insert.setString(++at, sheet.shown());
        insert.setString(++at, sheet.title());
        insert.setString(++at, summary);
        insert.setString(++at, body);
        insert.setString(++at, sheet.title());
        insert.addBatch();
    }

    void settle() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        execute("create index on sheet using gin (words) where public");
        execute("create index on sheet (latitude, longitude) where public");
        execute("create index on sheet using gin (title_words) where public");
        execute("vacuum analyze sheet");
    }

    /** The page by rank behind so many, the total, and the counts of every facet. */
    long page(String words, int depth, boolean facets) throws SQLException {
        String counts = facets ? """
                , counts as materialized (
                    select 1 as f, unnest(kind) as v, count(*) as n from hit group by 2
                    union all select 2, unnest(stage), count(*) from hit group by 2
                    union all select 3, unnest(theme), count(*) from hit group by 2
                    union all select 4, unnest(publics), count(*) from hit group by 2
                    union all select 5, unnest(region), count(*) from hit group by 2
                    union all select 6, unnest(department), count(*) from hit group by 2
                    union all select 7, unnest(contributor), count(*) from hit group by 2)""" : "";
        String columns = facets ? ", kind, stage, theme, publics, region, department, contributor" : "";
        return read(
                """
                with hit as materialized (
                    select id, ts_rank(words, q) as score%s
                    from sheet, plainto_tsquery('fr', ?) q where words @@ q and public)
                %s
                select p.id::text, s.shown, null::bigint
                    from (select id from hit order by score desc, id limit 20 offset %d) p join sheet s using (id)
                union all select 'total', null, count(*) from hit
                %s""".formatted(columns, counts, depth, facets ? "union all select f || v, null, n from counts" : ""),
                words);
    }

    long suggest(String prefix) throws SQLException {
        return read("""
                select id::text, shown, null::bigint from sheet
                where public and title_words @@ to_tsquery('simple', ? || ':*')
                order by title limit 8""", prefix);
    }

    /** The sheets that share most with the rarest words of a text; themes and places, which ours compares too, are left out. */
    long like(List<String> rarest) throws SQLException {
        return read("""
                select id::text, shown, null::bigint from sheet, to_tsquery('fr', ?) q
                where words @@ q and public order by ts_rank(words, q) desc, id limit 10""", String.join(" | ", rarest));
    }

    /** The processor time of the process that answers this connection, which Linux tells; elsewhere the time that passed. */
    long processorNanos() throws IOException {
        var schedule = Path.of("/proc", Long.toString(process), "schedstat");
        return Files.exists(schedule)
                ? Long.parseLong(Files.readString(schedule).split(" ", 2)[0])
                : System.nanoTime();
    }

    long box(double west, double south, double east, double north) throws SQLException {
        return read("""
                with hit as materialized (select id, title from sheet where public
                    and longitude between %s and %s and latitude between %s and %s)
                select p.id::text, s.shown, null::bigint from (select id from hit order by title, id limit 20) p
                    join sheet s using (id)
                union all select 'total', null, count(*) from hit""".formatted(west, east, south, north));
    }

    private long read(String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            long read = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    String shown = rows.getString(2);
                    read += rows.getString(1).length() + (shown == null ? rows.getLong(3) : shown.length());
                }
            }
            return read;
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        server.close();
    }
}
