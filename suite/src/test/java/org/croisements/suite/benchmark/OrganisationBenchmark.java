package org.croisements.suite.benchmark;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.croisements.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads of a directory of 100,000 organisations cost network-service and its database. */
class OrganisationBenchmark {

    private static final String LIST = "/api/v1/organisations?limit=20";

    private static final String FILL = """
            insert into organisation (id, slug, name, kind, exists_from, exists_to, search_text, version, created_at,
                                      updated_at)
            select gen_random_uuid(), 'mesure-' || i, name, 'ASSOCIATION', '0001-01-01', '9999-12-31',
                   regexp_replace(translate(lower(name), 'àâäéèêëîïôöùûüÿç', 'aaaeeeeiioouuuyc'), '[^a-z0-9]+', '', 'g'),
                   0, now(), now()
            from (select i, kinds[1 + i * 7 % 20] || ' ' || words[1 + i / 20 % 20] || ' ' || town.name as name
                  from generate_series(1, 100000) i
                  cross join (select
                      array['Régie de quartier', 'Mission locale', 'Maison de l''emploi', 'Association', 'Centre social',
                            'Centre communal', 'Commune', 'Maison de quartier', 'Agence de développement',
                            'Club d''entreprises', 'Comité local', 'Foyer rural', 'Union départementale', 'Collectif',
                            'Ateliers', 'Entreprendre', 'Pôle', 'Initiative', 'Plateforme', 'Office public'] kinds,
                      array['du territoire', 'des habitants', 'Horizon', 'Solidarité', 'Avenir', 'Passerelle', 'Tremplin',
                            'Espoir', 'Rebond', 'du Bocage', 'Nord', 'Sud', 'Est', 'Ouest', 'Citoyens', 'Emploi',
                            'Jeunesse', 'Quartiers', 'Ensemble', 'Perspectives'] words) parts
                  join (select name, row_number() over (order by code) as number from territory where kind = 'COMMUNE')
                      town on town.number = 1 + i::bigint * 13 % 30000) named""";

    private static final String FILL_WORDS = """
            insert into organisation_word (word, holder)
            select distinct on (word) word, o.id
            from organisation o, regexp_split_to_table(
                translate(lower(o.name), 'àâäéèêëîïôöùûüÿç', 'aaaeeeeiioouuuyc'), '[^a-z0-9]+') as word
            where length(word) > 3
            on conflict do nothing""";

    private static final String FILL_COVERAGE = """
            insert into organisation_coverage (organisation_id, position, kind, code, from_day, to_day)
            select o.id, 0, 'DEPARTMENT', d.code, '0001-01-01', '9999-12-31'
            from (select id, row_number() over (order by id) as number from organisation where slug like 'mesure-%') o
            join (select code, row_number() over (order by code) as number from territory where kind = 'DEPARTMENT') d
                on d.number = 1 + o.number % 90 where o.number % 5 = 0""";

    @Test
    void aDirectoryOfAHundredThousandOrganisations(@TempDir Path folder) throws Exception {
        try (RunningSuite suite = RunningSuite.start(folder);
                Connection database = suite.database("network")) {
            fill(database);
            List<String> names = names(database);
            URI network = suite.address("network-service");
            Measurement measurement = new Measurement(
                    new ProcessorTime(Map.of(
                            "network-service",
                            suite.process("network-service"),
                            "PostgreSQL",
                            suite.process("postgresql"))),
                    1000,
                    100);
            Report report = new Report("organisations");
            Result first = report.add(measurement.of("20 of 100,000, first page", 1, Reads.of(network, n -> LIST)));
            String deep = Reads.pageAfter(network, LIST, 20_000);
            Result last = report.add(measurement.of("20, after 20,000", 1, Reads.of(network, n -> deep)));
            report.add(measurement.of("a name as it is", 1, search(network, names, name -> name)));
            report.add(
                    measurement.of("a name with a typo", 1, search(network, names, OrganisationBenchmark::misspelt)));
            report.add(measurement.of("its town alone", 1, search(network, names, OrganisationBenchmark::town)));
            report.add(measurement.of("its town with a typo", 1, search(network, names, name -> misspelt(town(name)))));
            report.add(measurement.of(
                    "a word of 5,000 names", 1, search(network, names, name -> name.split("[ ']", 2)[0])));
            report.add(measurement.of(
                    "coverage of a commune on a day",
                    1,
                    Reads.of(network, n -> "/api/v1/coverage?commune=35238&on=2018-06-" + (10 + n % 20))));
            report.add(measurement.of(
                    "10 agglomerations like one",
                    1,
                    Reads.of(network, n -> "/api/v1/territories/epci/243500139/similar")));
            report.remark(String.format(
                    Locale.ROOT,
                    "A page after 20,000 organisations costs %.2f times the first page.",
                    last.processorTimeTogether() / first.processorTimeTogether()));
            report.finish();
        }
    }

    private static void fill(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            // No request takes so long, a service's role therefore may not.
            statement.execute("set statement_timeout = 0");
            statement.execute(FILL);
            statement.execute(FILL_WORDS);
            statement.execute(FILL_COVERAGE);
            statement.execute("analyze");
        }
    }

    /** Names from all over the list. */
    private static List<String> names(Connection database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select name from organisation where slug like 'mesure-%' order by md5(slug) limit 2000")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private interface Asked {
        String of(String name);
    }

    private static Call search(URI network, List<String> names, Asked asked) {
        return Reads.of(
                network,
                n -> LIST + "&q=" + URLEncoder.encode(asked.of(names.get(n % names.size())), StandardCharsets.UTF_8));
    }

    private static String town(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** Without the third letter of its last word. */
    private static String misspelt(String name) {
        int at = name.lastIndexOf(' ') + 3;
        return at >= name.length() ? name + "x" : name.substring(0, at) + name.substring(at + 1);
    }
}
