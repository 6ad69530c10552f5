package org.croisements.suite.benchmark;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The processor time that processes have taken so far, each with all that it started and that still runs. */
final class ProcessorTime {

    private final Map<String, ProcessHandle> processes;

    /** Of processes by the names that the results show. */
    ProcessorTime(Map<String, ProcessHandle> processes) {
        this.processes = Map.copyOf(processes);
    }

    /** In milliseconds; Linux counts in steps of ten. */
    Map<String, Double> millis() {
        Map<String, Double> millis = new LinkedHashMap<>();
        processes.forEach((name, process) -> millis.put(
                name,
                Stream.concat(Stream.of(process), process.descendants())
                        .mapToDouble(each -> each.info()
                                        .totalCpuDuration()
                                        .map(Duration::toNanos)
                                        .orElse(0L)
                                / 1e6)
                        .sum()));
        return millis;
    }
}
