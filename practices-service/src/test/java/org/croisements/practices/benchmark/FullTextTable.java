package org.croisements.practices.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
                    words tsvector)""");
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
                    contributor, longitude, latitude, shown, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    setweight(to_tsvector('fr', ?), 'A') || setweight(to_tsvector('fr', ?), 'B')
                    || setweight(to_tsvector('fr', ?), 'D'))""");
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
        insert.addBatch();
    }

    void settle() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        execute("create index on sheet using gin (words) where public");
        execute("create index on sheet (latitude, longitude) where public");
        execute("create index on sheet (lower(title) text_pattern_ops) where public");
        execute("vacuum analyze sheet");
    }

    /** A page by rank, the total, and the counts of every facet. */
    long page(String words, boolean facets) throws SQLException {
        String counts = facets ? """
                , counts as materialized (
                    select 1 as f, unnest(kind) as v, count(*) as n from hit group by 2
                    union all select 2, unnest(stage), count(*) from hit group by 2
                    union all select 3, unnest(theme), count(*) from hit group by 2
                    union all select 4, unnest(publics), count(*) from hit group by 2
                    union all select 5, unnest(region), count(*) from hit group by 2
                    union all select 6, unnest(department), count(*) from hit group by 2
                    union all select 7, unnest(contributor), count(*) from hit group by 2)""" : "";
        return read("""
                with hit as materialized (
                    select id, ts_rank(words, q) as score, kind, stage, theme, publics, region, department, contributor
                    from sheet, plainto_tsquery('fr', ?) q where words @@ q and public)
                %s
                select p.id::text, s.shown, null::bigint from (select id from hit order by score desc, id limit 20) p
                    join sheet s using (id)
                union all select 'total', null, count(*) from hit
                %s""".formatted(counts, facets ? "union all select f || v, null, n from counts" : ""), words);
    }

    long suggest(String prefix) throws SQLException {
        return read("""
                select id::text, shown, null::bigint from sheet
                where public and to_tsvector('fr', title) @@ to_tsquery('simple', ? || ':*') and words @@ to_tsquery('simple', ? || ':*')
                order by title limit 8""", prefix, prefix);
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
