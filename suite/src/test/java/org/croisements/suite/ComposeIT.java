package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.croisements.suite.postgres.Postgres;
import org.croisements.suite.postgres.Tenant;
import org.croisements.suite.process.Detached;
import org.croisements.suite.process.LogFile;
import org.croisements.suite.process.Processes;
import org.croisements.suite.process.RunFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compose file describes, started without containers: its commands, its environment, its health checks. */
class ComposeIT {

    private static final String SUPERUSER_PASSWORD = "of-the-superuser-in-this-test";
    private static final Map<String, String> SECRETS = Map.of(
            "POSTGRES_PASSWORD", SUPERUSER_PASSWORD,
            "EVENTS_DB_PASSWORD", "of-events-in-this-test",
            "PRACTICES_DB_PASSWORD", "of-practices-in-this-test",
            "NETWORK_DB_PASSWORD", "of-network-in-this-test",
            "CROISEMENTS_SECRET", "a-secret-of-at-least-32-characters");

    private final Ports ports = new Ports(Launcher.freeBase());
    private final List<Process> processes = new ArrayList<>();
    private final Compose compose;

    @TempDir
    private Path folder = Path.of("");

    private Path stubs = Path.of("");

    ComposeIT() throws IOException {
        compose = Compose.read();
    }

    @BeforeEach
    void makeFolders() throws IOException {
        stubs = StubHome.build();
        Files.createDirectories(folder.resolve("postgresql"));
    }

    @AfterEach
    void stopProcesses() {
        processes.forEach(process -> Processes.stop(process.toHandle(), "TERM", Duration.ofSeconds(30)));
    }

    @Test
    void everyProcessBecomesHealthyWithTheDescribedEnvironment() throws Exception {
        List<Tenant> tenants = Module.services().stream()
                .map(service ->
                        new Tenant(service.database(), SECRETS.getOrDefault(service.name() + "_DB_PASSWORD", "")))
                .toList();
        Postgres postgres = postgres(tenants);
        try {
            Map<Module, Process> started = new EnumMap<>(Module.class);
            for (Module module : Module.values()) {
                Process process = start(module);
                processes.add(process);
                started.put(module, process);
            }
            started.forEach((module, process) -> {
                LogFile log = new LogFile(folder.resolve(module + ".log"));
                Launcher.waitUntil(module.programName() + " is healthy", () -> {
                    assertThat(process.isAlive()).as(log.end()).isTrue();
                    return isHealthy(module);
                });
            });
        } finally {
            stopProcesses();
            postgres.stop();
        }
    }

    @Test
    void theInitScriptMakesRolesThatReachTheirOwnDatabaseOnly() throws Exception {
        assumeTrue(Detached.onPath("psql"), "the script needs psql, which the PostgreSQL image has");
        Postgres postgres = postgres(List.of());
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            Compose.PROJECT.resolve("deploy/postgres/init.sh").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("init.log").toFile());
            builder.environment().putAll(compose.environment("postgres", SECRETS));
            builder.environment()
                    .putAll(Map.of(
                            "PGHOST", "127.0.0.1", "PGPORT", ports.database() + "", "PGPASSWORD", SUPERUSER_PASSWORD));

            assertThat(builder.start().waitFor())
                    .as(new LogFile(folder.resolve("init.log")).end())
                    .isZero();

            for (Module role : Module.services()) {
                for (Module other : Module.services()) {
                    assertThat(query("select has_database_privilege('%s', '%s', 'connect')"
                                    .formatted(role.database(), other.database())))
                            .isEqualTo(role == other ? "t" : "f");
                }
                assertThat(query("select array_to_string(rolconfig, ' ') from pg_roles where not rolsuper"
                                + " and rolname = '" + role.database() + "'"))
                        .isEqualTo("statement_timeout=30s lock_timeout=5s idle_in_transaction_session_timeout=30s");
            }
        } finally {
            postgres.stop();
        }
    }

    private Postgres postgres(List<Tenant> tenants) {
        Postgres postgres = new Postgres(
                stubs.resolve(".data/binaries"),
                folder.resolve("postgresql"),
                ports.database(),
                SUPERUSER_PASSWORD,
                tenants,
                new LogFile(folder.resolve("postgresql.log")),
                new RunFiles(folder));
        assertThat(postgres.start().isAlive()).isTrue();
        Launcher.waitUntil("PostgreSQL is ready", postgres::isReady);
        return postgres;
    }

    private Process start(Module module) throws IOException {
        Path jar = StubHome.realOrStub(module);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx192m",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(module + ".log").toFile());
        // Nothing but what the file describes, as in a container.
        builder.environment().clear();
        builder.environment().putAll(here(compose.environment(module.programName(), SECRETS)));
        return builder.start();
    }

    private boolean isHealthy(Module module) {
        List<String> check = new ArrayList<>(compose.healthCheck(module.programName()));
        check.remove("CMD");
        check.replaceAll(this::here);
        try {
            return new ProcessBuilder(check)
                            .redirectErrorStream(true)
                            .redirectOutput(new File("/dev/null"))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, String> here(Map<String, String> environment) {
        Map<String, String> here = new LinkedHashMap<>();
        environment.forEach((name, value) -> here.put(name, name.contains("_DB_USER") ? value : here(value)));
        return here;
    }

    /** The same on this machine: the names of containers are the loopback interface, the ports free ones. */
    private String here(String text) {
        String here = text.replace("postgres:5432", "127.0.0.1:" + ports.database())
                .replace("/var/lib/croisements", folder.toString());
        for (Module module : Module.values()) {
            here = here.replace("http://" + module.programName() + ":", "http://127.0.0.1:")
                    .replace(Integer.toString(new Ports(8080).of(module)), Integer.toString(ports.of(module)))
                    .replace(
                            Integer.toString(new Ports(8080).managementOf(module)),
                            Integer.toString(ports.managementOf(module)));
        }
        return here.equals("gateway") ? "127.0.0.1" : here;
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + ports.database() + "/postgres",
                        "postgres",
                        SUPERUSER_PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
