package org.croisements.suite.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers which processes the launcher started, so that the next start finds those that a killed launcher left. A
 * process is known by its number and the moment it started, since numbers are used again.
 */
public final class RunFiles {

    /** Ordinary processes end on TERM; PostgreSQL waits for its clients then, and leaves them on INT. */
    private static final String POSTGRESQL = "postgresql";

    private static final Duration SAME_START = Duration.ofSeconds(3);

    private final Path folder;

    public RunFiles(Path folder) {
        this.folder = folder;
    }

    public void remember(String name, ProcessHandle process) {
        String start = process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .map(Object::toString)
                .orElse("0");
        try {
            Files.writeString(file(name), process.pid() + " " + start + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process remembered under this name, if it is still alive. */
    public Optional<ProcessHandle> find(String name) {
        try {
            String[] words = Files.readString(file(name)).strip().split(" ", -1);
            long start = Long.parseLong(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(Processes::isAlive)
                    .filter(process -> startedAt(process, start));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Ends what an earlier launcher left behind, in the order given. */
    public void stopLeftovers(List<String> names, Console console) {
        for (String name : names) {
            find(name).ifPresent(process -> {
                console.say("  Stopping " + name + " (process " + process.pid() + ") left by an earlier run");
                Processes.stop(process, name.equals(POSTGRESQL) ? "INT" : "TERM", Duration.ofSeconds(15));
            });
            forget(name);
        }
    }

    private static boolean startedAt(ProcessHandle process, long millis) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - millis) < SAME_START.toMillis())
                .orElse(false);
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
