package org.croisements.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The gateway by itself, as it is packaged, before one server that stands for all services. */
public final class PackagedGateway {

    private PackagedGateway() {}

    /** The command that starts it, with further options of the JVM. */
    public static List<String> command(String... options) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path jar = RunningSuite.HOME.resolve("gateway/target/quarkus-app/quarkus-run.jar");
        return Stream.of(List.of(java, "-XX:+UseSerialGC"), List.of(options), List.of("-jar", jar.toString()))
                .flatMap(List::stream)
                .toList();
    }

    /** Where it listens and what it calls. */
    public static Map<String, String> environment(int port, int managementPort, URI behind) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("CROISEMENTS_PORT", Integer.toString(port));
        environment.put("CROISEMENTS_MANAGEMENT_PORT", Integer.toString(managementPort));
        for (String service : List.of("EVENTS", "PRACTICES", "NETWORK")) {
            environment.put(
                    "CROISEMENTS_" + service + "_URL", behind.resolve("/").toString());
            environment.put(
                    "CROISEMENTS_" + service + "_HEALTH_URL",
                    behind.resolve("/q/health/ready").toString());
        }
        return environment;
    }
}
