package org.croisements.suite.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.croisements.suite.RunningSuite;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it costs to import the published files on territories, and then to ask who covers one and which are alike. */
class TerritoryBenchmark {

    private static final Path PUBLISHED = Path.of(System.getProperty("croisements.data", "../../shared/data"));
    private static final List<String> FILES = List.of(
            "REGIONS regions.csv",
            "DEPARTMENTS departements.csv",
            "EPCI epci.csv",
            "EPT ept.csv",
            "COMMUNES communes.csv",
            "CITY_CONTRACTS_2015 contrats_ville_2015.csv",
            "CITY_CONTRACTS_2024 contrats_ville.csv",
            "QPV_2024 qpv2024.csv",
            "EPCI_CONFIGURATION epci_configuration.csv");
    private static final int LINES_IN_PART = 4_000;
    private static final List<String> COMMUNES = List.of("62160", "35238", "59350", "13055", "97411", "53130");
    private static final List<String> EPCIS = List.of("243500139", "245901160", "246300701", "242100410");

    @Test
    void importsOfThePublishedFilesThenCoverageAndSimilar(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(
                Files.isDirectory(PUBLISHED),
                "the published files are not here: say where with -Dcroisements.data=FOLDER");
        try (RunningSuite suite = RunningSuite.start(folder, "--empty")) {
            ProcessorTime processorTime = new ProcessorTime(Map.of(
                    "network-service", suite.process("network-service"), "PostgreSQL", suite.process("postgresql")));
            Report report = new Report("territories");
            report.remark(imported(suite, processorTime, "first"));
            report.remark(imported(suite, processorTime, "second"));
            coverage(suite);

            URI network = suite.address("network-service");
            Measurement measurement = new Measurement(processorTime, 1000, 100);
            report.add(measurement.of(
                    "coverage of a commune on a day",
                    1,
                    Reads.of(network, n -> "/api/v1/coverage?on=2018-06-05&commune=" + turn(COMMUNES, n))));
            report.add(measurement.of(
                    "10 of 1,254 EPCI like one",
                    1,
                    Reads.of(network, n -> "/api/v1/territories/epci/" + turn(EPCIS, n) + "/similar")));
            report.add(measurement.of(
                    "10 of 34,968 communes like one",
                    1,
                    Reads.of(network, n -> "/api/v1/territories/commune/" + turn(COMMUNES, n) + "/similar")));
            report.remark("network-service has had at most " + peak(suite.process("network-service")) + " in memory.");
            report.finish();
        }
    }

    private static String turn(List<String> codes, int number) {
        return codes.get(number % codes.size());
    }

    /** Imports every file and tells what that took. */
    private static String imported(RunningSuite suite, ProcessorTime processorTime, String time) throws Exception {
        Map<String, Double> before = processorTime.millis();
        long begin = System.nanoTime();
        int lines = 0;
        for (int i = 0; i < FILES.size(); i++) {
            String[] file = FILES.get(i).split(" ", 2);
            String edition = i < 5 ? "&edition=2026-01-01" : "";
            for (String part : parts(Files.readString(PUBLISHED.resolve(file[1])))) {
                var answer = suite.post(
                        "/api/v1/territory-imports?format=" + file[0] + edition,
                        part,
                        suite.administratorsKey(),
                        "Content-Type",
                        "text/csv");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                lines += RunningSuite.json(answer).path("read").asInt();
            }
        }
        var structures = suite.post(
                "/api/v1/organisation-imports", structures(), suite.administratorsKey(), "Content-Type", "text/csv");
        assertThat(structures.statusCode()).as(structures.body()).isEqualTo(201);
        lines += RunningSuite.json(structures).path("read").asInt();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<String, Double> after = processorTime.millis();
        return String.format(
                Locale.ROOT,
                "The %s import of all files, %d lines, takes %.1f s, of processor time %.1f s in network-service and"
                        + " %.1f s in PostgreSQL.",
                time,
                lines,
                seconds,
                (after.getOrDefault("network-service", 0.0) - before.getOrDefault("network-service", 0.0)) / 1e3,
                (after.getOrDefault("PostgreSQL", 0.0) - before.getOrDefault("PostgreSQL", 0.0)) / 1e3);
    }

    /** The employers of mediators, in the columns that the directory takes. */
    private static String structures() throws IOException {
        return Files.readString(PUBLISHED.resolve("structures_adulte_relais.csv"))
                .lines()
                .skip(1)
                .map(line ->
                        line.replaceFirst("^([0-9]+),(\"(?:[^\"]|\"\")*\"|[^,]*),.*", "adulte-relais,$1,$2,UNKNOWN,$1"))
                .collect(Collectors.joining("\n", "externalId.scheme,externalId.value,name,kind,siret\n", "\n"));
    }

    /** A file in parts that a busy machine takes well within the time that the gateway grants an answer. */
    private static List<String> parts(String csv) {
        List<String> lines = csv.lines().toList();
        List<String> parts = new ArrayList<>();
        for (int begin = 1; begin < lines.size(); begin += LINES_IN_PART) {
            int end = Math.min(begin + LINES_IN_PART, lines.size());
            parts.add(lines.get(0) + "\n" + String.join("\n", lines.subList(begin, end)) + "\n");
        }
        return parts;
    }

    /** Eighteen centres, a region each. */
    private static void coverage(RunningSuite suite) throws Exception {
        for (String region : List.of(
                "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93",
                "94")) {
            var answer = suite.post(
                    "/api/v1/organisations",
                    "{\"name\": \"Centre %1$s\", \"kind\": \"RESOURCE_CENTRE\", \"coverage\": [{\"kind\": \"REGION\", \"code\": \"%1$s\", \"from\": \"2008\"}]}"
                            .formatted(region),
                    suite.administratorsKey());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    /** The most memory that a process ever had resident, where the system tells. */
    private static String peak(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .map(line -> Integer.parseInt(line.replaceAll("[^0-9]", "")) / 1024 + " MB")
                        .findFirst()
                        .orElse("an unknown amount")
                : "an unknown amount";
    }
}
