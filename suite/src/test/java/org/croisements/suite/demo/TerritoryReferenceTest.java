package org.croisements.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The territorial reference is whole, without doubles, and each parent in it exists. */
class TerritoryReferenceTest {
    private static final List<Row> ROWS = read();

    /** One line of the import. */
    record Row(
            String kind,
            String code,
            String name,
            String population,
            List<String> parents,
            String siren,
            String type) {}

    @Test
    void theReferenceIsWhole() {
        Map<String, Long> counts = ROWS.stream().collect(Collectors.groupingBy(Row::kind, Collectors.counting()));

        assertThat(counts)
                .containsOnly(
                        Map.entry("REGION", 18L + 8L),
                        Map.entry("DEPARTMENT", 101L + 8L),
                        Map.entry("EPCI", 1255L),
                        Map.entry("EPT", 11L),
                        Map.entry("COMMUNE", 34969L),
                        Map.entry("QPV", 5L));
    }

    @Test
    void aKindAndCodeStandOnce() {
        assertThat(keys()).hasSize(ROWS.size());
    }

    @Test
    void everyParentExists() {
        assertThat(ROWS.stream().flatMap(row -> row.parents().stream()).distinct())
                .allMatch(keys()::contains);
    }

    @Test
    void everyCommuneLiesInOneDepartmentAndOneRegionAndAtMostOneEpciAndEpt() {
        assertThat(ROWS)
                .filteredOn(row -> row.kind().equals("COMMUNE"))
                .allMatch(row -> parents(row, "DEPARTMENT").size() == 1
                        && parents(row, "REGION").size() == 1
                        && parents(row, "EPCI").size() <= 1
                        && parents(row, "EPT").size() <= 1);
    }

    @Test
    void anEpciLiesInTheDepartmentsAndRegionsOfItsCommunes() {
        Map<String, Set<String>> ofCommunes = ROWS.stream()
                .filter(row ->
                        row.kind().equals("COMMUNE") && !parents(row, "EPCI").isEmpty())
                .collect(Collectors.groupingBy(
                        row -> parents(row, "EPCI").get(0),
                        Collectors.flatMapping(
                                row -> row.parents().stream().filter(it -> !it.startsWith("EP")), Collectors.toSet())));

        assertThat(ROWS)
                .filteredOn(row -> row.kind().equals("EPCI"))
                .allMatch(row -> Set.copyOf(row.parents()).equals(ofCommunes.get(key(row))));
    }

    @Test
    void aTerritoryThatSpansTwoRegionsLiesInBoth() {
        assertThat(row("EPCI:200068088").parents())
                .containsExactly("DEPARTMENT:58", "DEPARTMENT:18", "REGION:27", "REGION:24");
    }

    @Test
    void codesKeepTheirLeadingZeros() {
        assertThat(row("REGION:01").name()).isEqualTo("Guadeloupe");
        assertThat(row("DEPARTMENT:01").name()).isEqualTo("Ain");
        assertThat(row("COMMUNE:01004").name()).isEqualTo("Ambérieu-en-Bugey");
    }

    @Test
    void aQuarterOfRennesLiesInItsCityMetropoleDepartmentAndRegion() {
        assertThat(row("QPV:QN03502M").parents())
                .containsExactly("COMMUNE:35238", "EPCI:243500139", "DEPARTMENT:35", "REGION:53");
    }

    @Test
    void namesArePresentAndNumbersAreNumbers() {
        assertThat(ROWS)
                .allMatch(row -> !row.name().isBlank()
                        && row.population().matches("[0-9]*")
                        && row.siren().matches("([0-9]{9})?"));
    }

    @Test
    void theLastRowIsTheOneThatTheLoaderLooksFor() {
        assertThat(DemoFiles.lastTerritory()).isEqualTo("territories/QPV/QN03506I");
    }

    @Test
    void aParentStandsInTheSamePartOrAnEarlierOne() {
        Set<String> seen = new HashSet<>();
        for (String part : DemoFiles.territories(5_000)) {
            List<Row> rows = rows(part);
            rows.forEach(row -> seen.add(key(row)));
            assertThat(rows).allMatch(row -> seen.containsAll(row.parents()));
        }
        assertThat(seen).hasSize(ROWS.size());
    }

    static List<Row> read() {
        return rows(DemoFiles.territories(100_000).get(0));
    }

    private static List<Row> rows(String csv) {
        return csv.lines().skip(1).map(TerritoryReferenceTest::parse).toList();
    }

    static String key(Row row) {
        return row.kind() + ":" + row.code();
    }

    private static Row parse(String line) {
        List<String> cells = cells(line);
        assertThat(cells).hasSize(7);
        List<String> parents =
                cells.get(4).isEmpty() ? List.of() : List.of(cells.get(4).split("\\|"));
        return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), parents, cells.get(5), cells.get(6));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static Set<String> keys() {
        return ROWS.stream().map(TerritoryReferenceTest::key).collect(Collectors.toSet());
    }

    private static Row row(String key) {
        return ROWS.stream().filter(it -> key(it).equals(key)).findFirst().orElseThrow();
    }

    private static List<String> parents(Row row, String kind) {
        return row.parents().stream().filter(it -> it.startsWith(kind + ":")).toList();
    }
}
