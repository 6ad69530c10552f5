package org.croisements.suite.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * PostgreSQL's own benchmark program, which asks one SQL script again and again: what the database alone costs, without a
 * service before it. The processor time is that of the server; pgbench's own is left out.
 */
final class Pgbench {

    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final int MICROSECONDS = 2;

    private final Map<String, String> database;
    private final ProcessorTime server;

    Pgbench(Map<String, String> database, ProcessorTime server) {
        this.database = database;
        this.server = server;
    }

    Result of(String what, String sql) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pgbench");
        Path script = Files.writeString(folder.resolve("script.sql"), sql.replaceAll("\\s+", " ") + ";\n");
        long seconds = WARM_UP.plus(MEASURED).plusSeconds(2).toSeconds();
        var run = new ProcessBuilder(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        "1",
                        "-T",
                        Long.toString(seconds),
                        "-l",
                        "--log-prefix=" + folder.resolve("log"),
                        "-f",
                        script.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        run.environment().putAll(database);
        var process = run.start();
        Thread.sleep(WARM_UP.toMillis());
        long begin = System.nanoTime();
        int made = times(folder).length;
        Map<String, Double> before = server.millis();
        Thread.sleep(MEASURED.toMillis());
        Map<String, Double> after = server.millis();
        double lasted = (System.nanoTime() - begin) / 1e9;
        double[] all = process.waitFor() == 0 ? times(folder) : new double[0];
        if (all.length == 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("out")));
        }
        // What pgbench writes it keeps back for a while, so calls are counted by their own times.
        double[] sorted = DoubleStream.of(all).skip(made).sorted().toArray();
        double perSecond = all.length / (DoubleStream.of(all).sum() / 1000);
        Map<String, Double> costs = new LinkedHashMap<>();
        after.forEach(
                (name, millis) -> costs.put(name, (millis - before.getOrDefault(name, 0.0)) / (perSecond * lasted)));
        return new Result(what, 1, perSecond, sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], costs);
    }

    /** The milliseconds that each call took, as far as they are written. */
    private static double[] times(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> logs = files.filter(file -> file.getFileName().toString().startsWith("log"))
                    .toList();
            return logs.isEmpty()
                    ? new double[0]
                    : Files.readAllLines(logs.get(0)).stream()
                            .map(line -> line.split(" "))
                            .filter(words -> words.length > MICROSECONDS)
                            .mapToDouble(words ->
                                    Double.parseDouble(Arrays.asList(words).get(MICROSECONDS)) / 1000)
                            .toArray();
        }
    }
}
