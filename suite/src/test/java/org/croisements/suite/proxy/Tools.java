package org.croisements.suite.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Programs that a benchmark compares with: those that are installed, else Debian's packages, unpacked into a folder of the
 * build; nothing is installed.
 */
final class Tools {

    private static final Path FOLDER = Path.of("target", "benchmark-tools").toAbsolutePath();

    private Tools() {}

    /** Where a program is; empty where it is neither installed nor to be had. */
    static Optional<Path> find(String program, String... packages) throws IOException, InterruptedException {
        Optional<Path> installed = Stream.concat(
                        Stream.of(Objects.toString(System.getenv("PATH"), "").split(":", -1))
                                .map(Path::of),
                        Stream.of(FOLDER.resolve("usr/bin"), FOLDER.resolve("usr/sbin")))
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
        return installed.isPresent() || packages.length == 0 || !unpack(packages) ? installed : find(program);
    }

    private static boolean unpack(String... packages) throws IOException, InterruptedException {
        Path downloads = Files.createDirectories(FOLDER.resolve("packages"));
        if (find("apt-get").isEmpty() || find("dpkg").isEmpty()) {
            return false;
        }
        boolean fetched = run(
                downloads,
                Stream.concat(Stream.of("apt-get", "download"), Stream.of(packages))
                        .toList());
        if (fetched) {
            try (Stream<Path> files = Files.list(downloads)) {
                for (Path file : files.toList()) {
                    fetched &= run(FOLDER, List.of("dpkg", "-x", file.toString(), FOLDER.toString()));
                }
            }
        }
        return fetched;
    }

    /** Runs a command to its end; false when it fails or takes more than four minutes. */
    static boolean run(Path folder, List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("last-command.log").toFile())
                .start();
        return process.waitFor(4, TimeUnit.MINUTES) && process.exitValue() == 0;
    }

    /** A process on one core, whose output goes to a file. */
    static ProcessBuilder pinned(int core, @Nullable Path output, List<String> command) {
        return on(
                output,
                Stream.concat(Stream.of("taskset", "-c", Integer.toString(core)), command.stream())
                        .toList());
    }

    /** A process wherever there is room, whose output goes to a file; it finds libraries that were unpacked. */
    static ProcessBuilder on(@Nullable Path output, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put(
                        "LD_LIBRARY_PATH",
                        FOLDER.resolve("usr/lib/x86_64-linux-gnu").toString());
        builder.redirectErrorStream(true);
        if (output != null) {
            builder.redirectOutput(output.toFile());
        }
        return builder;
    }

    /** Keeps a process that runs, with all its threads, on one core from now on. */
    static void pin(int core, ProcessHandle process) throws IOException, InterruptedException {
        if (!run(FOLDER, List.of("taskset", "-a", "-c", "-p", Integer.toString(core), Long.toString(process.pid())))) {
            throw new IllegalStateException("taskset did not take " + process.pid());
        }
    }

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
