package org.croisements.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A second events-service beside the suite's own, with the same settings on other ports. Needs Linux's /proc. */
final class Replica {

    private static final String LOOPBACK = "http://127.0.0.1:";

    private final Ports ports;
    private final int port;

    Replica(int base) {
        ports = new Ports(base);
        port = base + 7;
    }

    /** What the gateway has to know of both. */
    Map<String, String> gatewaysEnvironment() {
        return Map.of(
                "CROISEMENTS_EVENTS_TARGETS", LOOPBACK + ports.of(Module.EVENTS) + "," + LOOPBACK + port,
                "CROISEMENTS_EVENTS_PROBES",
                        LOOPBACK + ports.managementOf(Module.EVENTS) + "/q/health/ready," + LOOPBACK + (port + 1000)
                                + "/q/health/ready",
                "CROISEMENTS_RATE_LIMITS", "false");
    }

    /** Starts it with the settings of the first, and waits until it is ready. */
    Process start(ProcessHandle first) throws IOException {
        return start(Module.EVENTS, first, port);
    }

    /** One more process of a program that runs, on the same database, with a port of its own. */
    static Process start(Module module, ProcessHandle first, int port) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // As the first runs: half of a start's processor time is C2's.
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=128m",
                "-jar",
                RunningSuite.HOME
                        .resolve(module.programName() + "/target/quarkus-app/quarkus-run.jar")
                        .toString());
        String settings =
                Files.readString(Path.of("/proc", Long.toString(first.pid()), "environ"), StandardCharsets.UTF_8);
        for (String setting : settings.split("\0", -1)) {
            int equals = setting.indexOf('=');
            if (equals > 0) {
                builder.environment().put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
        builder.environment().put("CROISEMENTS_PORT", Integer.toString(port));
        builder.environment().put("CROISEMENTS_MANAGEMENT_PORT", Integer.toString(port + 1000));
        // Told to stop, it serves on until the gateway has taken note.
        builder.environment().put("CROISEMENTS_SHUTDOWN_DELAY", "5s");
        var process = builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "second-" + module.programName() + ".log")
                        .toFile())
                .start();
        Launcher.waitUntil("the second " + module.programName() + " is ready", () -> isReady(port + 1000));
        return process;
    }

    private static boolean isReady(int port) {
        try (var answer =
                URI.create(LOOPBACK + port + "/q/health/ready").toURL().openStream()) {
            return answer.readAllBytes().length > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
