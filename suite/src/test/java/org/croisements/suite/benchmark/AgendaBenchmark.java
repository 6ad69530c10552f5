package org.croisements.suite.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.croisements.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the agenda costs with 100,000 events, beside the same SQL on the same database without a service before it. */
class AgendaBenchmark {

    private static final int EVENTS = 100_000;
    private static final String PAGE = "/api/v1/events?upcoming=true&sort=startsOn&limit=20";
    private static final String PROGRAMME = "/api/v1/events/forum-mesure/programme";

    /** Every event of ten is still to come. */
    private static final String FILL = """
            insert into event
            select (jsonb_populate_record(e, jsonb_build_object(
                'id', gen_random_uuid(), 'slug', 'mesure-' || n, 'title', 'Événement ' || n,
                'starts_on', day, 'last_day', day, 'over_at', day + 1))).*
            from event e, generate_series(1, %d) n, lateral (select current_date + 3650 * n / %1$d - 3285 as day) d
            where e.slug = 'forum-mesure'""".formatted(EVENTS);

    private static final String FILL_ORGANISERS = """
            insert into event_organiser
            select (jsonb_populate_record(o, jsonb_build_object('event_id', e.id))).*
            from event_organiser o, event e
            where o.event_id = (select id from event where slug = 'forum-mesure') and e.slug like 'mesure-%'""";

    private static final String FILL_SESSIONS = """
            insert into event_session
            select (jsonb_populate_record(s, jsonb_build_object(
                'id', gen_random_uuid(), 'title', 'Séance ' || n, 'position', n))).*
            from event_session s, generate_series(2, 120) n""";

    private static final String UPCOMING = """
            with page as materialized (
                select e.*, s.slug as series_slug, s.title as series_title
                from event e left join event_series s on s.id = e.series_id
                where e.over_at > now() and e.starts_on >= current_date - 1
                    and e.publication in ('PUBLISHED', 'ARCHIVED') and e.audience = 'PUBLIC'
                order by e.starts_on, e.id limit 21)
            select * from page left join event_organiser o on o.event_id = page.id
            order by page.starts_on, page.id, o.position""";

    private static final String SESSIONS = """
            select * from event_session s
                left join event_room r on r.id = s.room_id left join event_track t on t.id = s.track_id
            where s.event_id = (select id from event where slug = 'forum-mesure')
            order by s.starts_at, s.ends_at, s.position, s.id""";

    @Test
    void theAgendaPageAndALongProgramme(@TempDir Path folder) throws Exception {
        try (RunningSuite suite = RunningSuite.start(folder);
                Connection database = suite.database("events")) {
            fill(suite, database);
            Measurement measurement = new Measurement(
                    new ProcessorTime(Map.of(
                            "events-service", suite.process("events-service"),
                            "PostgreSQL", suite.process("postgresql"))),
                    1000,
                    100);
            Report report = new Report("agenda");
            var plain = new Plain(suite, database);
            Result page =
                    report.add(measurement.of("next 20 events of 100,000", 1, Reads.of(events(suite), n -> PAGE)));
            Result pageSql = report.add(plain.of("its SQL", UPCOMING, measurement));
            String deep = Reads.pageAfter(events(suite), "/api/v1/events?sort=startsOn&limit=20", 10_000);
            Result last = report.add(measurement.of("20 events, after 10,000", 1, Reads.of(events(suite), n -> deep)));
            Result programme =
                    report.add(measurement.of("programme of 120 sessions", 1, Reads.of(events(suite), n -> PROGRAMME)));
            Result programmeSql = report.add(plain.of("its SQL", SESSIONS, measurement));
            report.remark(plain.by());
            report.remark(ratio("The agenda page", page, pageSql));
            report.remark(ratio("The programme", programme, programmeSql));
            report.remark(String.format(
                    Locale.ROOT,
                    "A page after 10,000 events costs %.2f times the first page.",
                    last.processorTimeTogether() / page.processorTimeTogether()));
            report.finish();
        }
    }

    private static URI events(RunningSuite suite) {
        return suite.address("events-service");
    }

    /** SQL without a service before it: by pgbench, or by JDBC where there is no pgbench. */
    private record Plain(RunningSuite suite, Connection database) {

        Result of(String what, String sql, Measurement measurement) throws Exception {
            return RunningSuite.hasProgram("pgbench")
                    ? new Pgbench(
                                    suite.databaseSettings("events"),
                                    new ProcessorTime(Map.of("PostgreSQL", suite.process("postgresql"))))
                            .of(what + ", by pgbench", sql)
                    : measurement.of(what + ", by JDBC", 1, number -> all(database.prepareStatement(sql)));
        }

        String by() throws InterruptedException {
            return RunningSuite.hasProgram("pgbench")
                    ? "The SQL was asked by pgbench, whose own processor time is left out."
                    : "There is no pgbench here: the SQL was asked by JDBC.";
        }
    }

    private static String ratio(String what, Result served, Result plain) {
        return String.format(
                Locale.ROOT,
                "%s takes %.1f times the processor time of its SQL alone, at %.0f requests a second against %.0f.",
                what,
                served.processorTimeTogether() / plain.processorTimeTogether(),
                served.perSecond(),
                plain.perSecond());
    }

    private static void fill(RunningSuite suite, Connection database) throws Exception {
        String key = suite.administratorsKey();
        String event = """
                {"slug": "forum-mesure", "title": "Forum mesuré", "format": "FORUM", "startsOn": "2099-05-06",
                 "timeZone": "Europe/Paris", "attendanceMode": "IN_PERSON", "audience": "PUBLIC",
                 "publication": "PUBLISHED", "status": "SCHEDULED", "owner": "irev",
                 "organisers": [{"organisation": "irev", "role": "ORGANISER"},
                                {"organisation": "reso-villes", "role": "ORGANISER"}],
                 "place": {"name": "Couvent des Jacobins", "city": "Rennes", "commune": "35238"}}""";
        require(suite.post("/api/v1/events", event, key).statusCode());
        String session = """
                {"title": "Séance 1", "format": "WORKSHOP", "position": 1, "startsAt": "2099-05-06T10:00:00",
                 "endsAt": "2099-05-06T11:00:00"}""";
        require(suite.post("/api/v1/events/forum-mesure/sessions", session, key).statusCode());
        try (var statement = database.createStatement()) {
            // No request takes so long, a service's role therefore may not.
            statement.execute("set statement_timeout = 0");
            statement.execute(
                    "delete from event_session where event_id <> (select id from event where slug = 'forum-mesure')");
            statement.execute(FILL);
            statement.execute(FILL_ORGANISERS);
            statement.execute(FILL_SESSIONS);
            statement.execute("analyze");
        }
    }

    private static void require(int status) {
        if (status != 201) {
            throw new IllegalStateException("answered " + status);
        }
    }

    /** Reads every value, as a service must. */
    private static void all(PreparedStatement statement) throws SQLException {
        try (statement;
                var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    var unused = rows.getString(i);
                }
            }
        }
    }
}
