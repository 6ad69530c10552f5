package org.croisements.suite;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.croisements.suite.postgres.Tenant;
import org.croisements.suite.process.Program;
import org.croisements.suite.process.SuiteFailure;

/** What the suite consists of on one machine: its programs with their commands, ports and environment. */
final class Suite {

    private final Path home;
    private final Options options;
    private final DataFolder data;
    private final Secrets secrets;
    private final Ports ports;
    private final StartCaches caches;
    private final List<String> javaOptions;

    Suite(Path home, Options options, DataFolder data, Secrets secrets, StartCaches caches) {
        this.home = home;
        this.options = options;
        this.data = data;
        this.secrets = secrets;
        this.ports = new Ports(options.port());
        this.caches = caches;
        this.javaOptions = Stream.of(orGiven("CROISEMENTS_JAVA_OPTIONS", "").split("\\s+", -1))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /** The roles of the services, one database each. */
    List<Tenant> tenants() {
        return Module.services().stream().map(this::tenant).toList();
    }

    List<Program> services() {
        return Module.services().stream().map(this::program).toList();
    }

    Program gateway() {
        return program(Module.GATEWAY);
    }

    /** The gateway's address as a person on this machine types it. */
    URI address() {
        String host = options.host();
        if (List.of("127.0.0.1", "0.0.0.0", "::", "::1", "localhost").contains(host)) {
            host = "localhost";
        }
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + options.port());
    }

    /** Refuses to go on when a program was not built. */
    static void checkBuilt(Path home) {
        for (Module module : Module.values()) {
            Path jar = jar(home, module);
            if (!Files.isRegularFile(jar)) {
                throw SuiteFailure.because(
                        module.programName() + " is not built: there is no " + jar + ". Run mvn package.");
            }
        }
    }

    /** Whether every program starts from a cache. */
    boolean startsFromCaches() {
        return Stream.of(Module.values()).allMatch(module -> caches.fits(module, command(module)));
    }

    /** Whether there were caches once that do not fit any more. */
    boolean hasOutdatedCaches() {
        return Stream.of(Module.values()).anyMatch(module -> caches.areOutdated(module, command(module)));
    }

    /** Puts the caches that the programs left when they ended in their places. */
    void keepCaches() {
        for (Module module : Module.values()) {
            caches.keep(module, command(module));
        }
    }

    private Program program(Module module) {
        return new Program(
                module.programName(),
                caches.with(module, command(module)),
                data.path(),
                environment(module),
                readiness(module));
    }

    private List<String> command(Module module) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        // A heap that begins small grows when it must; by itself it would begin at its limit on any large machine.
        if (module == Module.GATEWAY) {
            command.add("-Xms64m");
        } else {
            // C1 alone halves the processor time of a start; the gateway carries every request and needs C2 as well.
            // Metaspace that begins as large as it ends saves three full collections. With C1 alone the JVM would
            // keep 48 MB for compiled code, which a service of this size can fill; reserving costs nothing.
            command.addAll(List.of(
                    "-Xms48m", "-XX:MetaspaceSize=128m", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m"));
        }
        // Last, so that they win over those above.
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar(home, module).toString()));
        return List.copyOf(command);
    }

    private Map<String, String> environment(Module module) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("CROISEMENTS_HOST", module == Module.GATEWAY ? options.host() : Ports.LOOPBACK);
        environment.put("CROISEMENTS_PORT", Integer.toString(ports.of(module)));
        environment.put("CROISEMENTS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(module)));
        environment.put("CROISEMENTS_SECRET", secrets.secret());
        for (Module service : Module.services()) {
            environment.put("CROISEMENTS_" + service.name() + "_URL", url(service));
            environment.put(
                    "CROISEMENTS_" + service.name() + "_HEALTH_URL",
                    readiness(service).toString());
        }
        // Files that a person reads; what collects logs on many machines wants JSON.
        environment.put("CROISEMENTS_LOG_JSON", orGiven("CROISEMENTS_LOG_JSON", "false"));
        // A line for each request would bury, in a file that nobody turns over, what is worth reading.
        environment.put("CROISEMENTS_ACCESS_LOG", orGiven("CROISEMENTS_ACCESS_LOG", "off"));
        // The embedded issuer, unless the caller's environment names an OpenID Connect provider.
        environment.put(
                "CROISEMENTS_TOKEN_ISSUER",
                orGiven("CROISEMENTS_TOKEN_ISSUER", address().toString()));
        environment.put("CROISEMENTS_TOKEN_AUDIENCE", orGiven("CROISEMENTS_TOKEN_AUDIENCE", "croisements"));
        environment.put(
                "CROISEMENTS_TOKEN_KEYS_URL",
                orGiven("CROISEMENTS_TOKEN_KEYS_URL", url(Module.NETWORK) + "/oauth/jwks"));
        if (module != Module.GATEWAY) {
            Tenant tenant = tenant(module);
            environment.put(module.name() + "_DB_URL", tenant.url(ports.database()));
            environment.put(module.name() + "_DB_USER", tenant.name());
            environment.put(module.name() + "_DB_PASSWORD", tenant.password());
        }
        if (module == Module.NETWORK) {
            environment.put("CROISEMENTS_ADMIN_KEY_FILE", data.adminKeyFile().toString());
        }
        if (module == Module.EVENTS) {
            environment.put(
                    "CROISEMENTS_MAIL_FOLDER",
                    orGiven("CROISEMENTS_MAIL_FOLDER", data.mailbox().toString()));
            environment.put(
                    "CROISEMENTS_REGISTRATION_PAGE",
                    orGiven("CROISEMENTS_REGISTRATION_PAGE", address() + "/inscription"));
        }
        return Map.copyOf(environment);
    }

    private URI readiness(Module module) {
        return URI.create("http://" + Ports.LOOPBACK + ":" + ports.managementOf(module) + "/q/health/ready");
    }

    private String url(Module module) {
        return "http://" + Ports.LOOPBACK + ":" + ports.of(module);
    }

    private Tenant tenant(Module module) {
        return new Tenant(module.database(), secrets.passwordOf(module));
    }

    private static String orGiven(String variable, String otherwise) {
        String given = System.getenv(variable);
        return given == null || given.isBlank() ? otherwise : given;
    }

    private static Path jar(Path home, Module module) {
        return home.resolve(Path.of(module.programName(), "target", "quarkus-app", "quarkus-run.jar"));
    }
}
