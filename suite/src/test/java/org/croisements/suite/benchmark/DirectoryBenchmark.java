package org.croisements.suite.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.croisements.suite.RunningSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reads of the directory cost network-service and its database; the gateway is not in the way. */
class DirectoryBenchmark {

    @Test
    void readsOfTheTerritorialReference(@TempDir Path folder) throws Exception {
        try (RunningSuite suite = RunningSuite.start(folder)) {
            URI network = suite.address("network-service");
            Measurement measurement = new Measurement(
                    new ProcessorTime(Map.of(
                            "network-service",
                            suite.process("network-service"),
                            "PostgreSQL",
                            suite.process("postgresql"))),
                    1000,
                    100);
            Report report = new Report("directory");
            String communes = "/api/v1/territories?kind=COMMUNE&limit=20";
            Result first = report.add(measurement.of("20 communes, first page", 1, Reads.of(network, n -> communes)));
            String deep = Reads.pageAfter(network, communes, 20_000);
            Result last = report.add(measurement.of("20 communes, after 20,000", 1, Reads.of(network, n -> deep)));
            report.remark(String.format(
                    Locale.ROOT,
                    "A page after 20,000 records costs %.2f times the first page.",
                    last.processorTimeTogether() / first.processorTimeTogether()));
            report.finish();
        }
    }
}
