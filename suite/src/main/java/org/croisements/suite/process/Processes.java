package org.croisements.suite.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether a process lives, and how to end it; by its number, never by a name or a group. */
public final class Processes {

    private Processes() {}

    /** Whether the process runs; one that ended but that its parent has not asked about yet does not. */
    public static boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** Asks a process to end by a signal and kills it when it has not done so in time. */
    public static void stop(ProcessHandle process, String signal, Duration patience) {
        if (!isAlive(process)) {
            return;
        }
        signal(process.pid(), signal);
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(5));
        }
    }

    /** Sends a signal by its short name to one process; never to a group, and never to all. */
    public static void signal(long pid, String signal) {
        if (pid <= 1) {
            throw new IllegalArgumentException("not a process to stop: " + pid);
        }
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (isAlive(process)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pause.millis(25);
        }
        return true;
    }

    /** Linux only; the state is the letter after the name, which stands in parentheses and may hold anything. */
    private static boolean isZombie(long pid) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return status.startsWith(") Z", status.lastIndexOf(')'));
        } catch (IOException e) {
            return false;
        }
    }
}
