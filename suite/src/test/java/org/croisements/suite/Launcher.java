package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.croisements.suite.process.Pause;
import org.croisements.suite.process.Processes;
import org.croisements.suite.process.RunFiles;

/** The packaged launcher as a real process, the way a person runs it, with what it prints. */
final class Launcher implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 900;

    /** What runs in the background is made deaf to Ctrl-C, and so is all that it starts; a person's terminal is not. */
    private static final List<String> HEARING_CTRL_C = hearingCtrlC();

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Launcher(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "launcher-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static List<String> hearingCtrlC() {
        List<String> env = List.of("env", "--default-signal=INT");
        try {
            Process trial = new ProcessBuilder("env", "--default-signal=INT", "true").start();
            return trial.waitFor() == 0 ? env : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    static Launcher run(Path home, String... arguments) throws IOException {
        return run(home, Map.of(), List.of(), arguments);
    }

    static Launcher run(Path home, Map<String, String> environment, List<String> before, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(HEARING_CTRL_C);
        command.addAll(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcroisements.home=" + home,
                "-jar",
                Path.of("target", "croisements-suite.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(new File("target")).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Launcher(builder.start());
    }

    /** A port with all the others free as well that the suite, and a second replica beside it, count from it. */
    static int freeBase() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(12000, 30000);
            boolean free = true;
            for (int offset : new int[] {0, 1, 2, 3, 7, 1000, 1001, 1002, 1003, 1007, 2000}) {
                free &= isFree(base + offset);
            }
            if (free) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    Launcher waitUntilReady() {
        waitFor("Ready in ");
        return this;
    }

    /** Waits until a line has this text, and returns that line. */
    String waitFor(String text) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            for (String line : lines) {
                if (line.contains(text)) {
                    return line;
                }
            }
            if (!process.isAlive() && !reader.isAlive()) {
                break;
            }
            Pause.millis(20);
        }
        return fail("The launcher did not say <%s> but:%n%s", text, output());
    }

    static void waitUntil(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Pause.millis(50);
        }
    }

    /** Sends a signal by its short name; {@code INT} is what Ctrl-C sends. */
    Launcher signal(String name) {
        Processes.signal(process.pid(), name);
        return this;
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as(output())
                .isTrue();
        reader.join();
        return process.exitValue();
    }

    String output() {
        return String.join("\n", lines);
    }

    long pid() {
        return process.pid();
    }

    /** The process that the launcher remembers under this name. */
    static ProcessHandle child(Path data, String name) {
        return new RunFiles(data.resolve("run")).find(name).orElseThrow();
    }

    static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** How many processes have this text in their command line, the launcher's own apart. */
    static List<ProcessHandle> processesOf(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(Processes::isAlive)
                .filter(process -> commandLine(process).contains(folder.toString()))
                .toList();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            signal("TERM");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (process.isAlive() && System.nanoTime() < end) {
                Pause.millis(50);
            }
            process.destroyForcibly();
        }
    }

    private static String commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.exists(file)
                    ? Files.readString(file).replace('\0', ' ')
                    : process.info().commandLine().orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("(unreadable: " + e.getMessage() + ")");
        }
    }
}
