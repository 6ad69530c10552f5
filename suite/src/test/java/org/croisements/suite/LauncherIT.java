package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.croisements.suite.process.Processes;
import org.croisements.suite.process.RunFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher with a real PostgreSQL and stubs for the programs: starting, stopping, and everything that goes wrong. */
class LauncherIT {

    private static Path home = Path.of("");

    private final int port = Launcher.freeBase();

    @TempDir
    private Path folder = Path.of("");

    private Path data = Path.of("");

    @BeforeAll
    static void buildStubs() throws IOException {
        home = StubHome.build();
    }

    @BeforeEach
    void chooseDataFolder() {
        data = folder.resolve("kept data");
    }

    @AfterEach
    void leavesNoProcessBehind() throws Exception {
        Launcher.run(home, "down", "--data", data.toString()).exitCode();

        assertThat(Launcher.processesOf(data)).isEmpty();
    }

    @Test
    void showsTheAdministratorsKeyAtTheFirstStartOnly() throws Exception {
        try (Launcher first = up().waitUntilReady()) {
            first.waitFor("Ctrl-C stops everything");
            String key = Files.readString(data.resolve("admin-key")).strip();
            assertThat(first.output()).containsOnlyOnce(key);
            assertThat(first.signal("INT").exitCode()).isZero();

            try (Launcher second = up().waitUntilReady()) {
                second.waitFor("Ctrl-C stops everything");
                assertThat(second.output()).doesNotContain(key);
            }

            Launcher keyCommand = Launcher.run(home, "key", "--data", data.toString());
            assertThat(keyCommand.exitCode()).isZero();
            assertThat(keyCommand.output()).isEqualTo(key);
        }
    }

    @Test
    void ctrlCStopsEverythingAndTheDataStay() throws Exception {
        try (Launcher first = up().waitUntilReady()) {
            asRole("events", "create table kept (word text); insert into kept values ('still here')");

            assertThat(first.signal("INT").exitCode()).isZero();

            assertThat(first.output()).contains("Stopped in ");
            assertThat(Launcher.processesOf(data)).isEmpty();
            assertThat(Launcher.isFree(port + 2000)).isTrue();
            assertThat(Files.readString(data.resolve("logs/postgresql.log"))).contains("database system is shut down");
        }
        try (Launcher second = up().waitUntilReady()) {
            assertThat(asRole("events", "select word from kept")).isEqualTo("still here");
            assertThat(second.output()).doesNotContain("left by an earlier run");
        }
    }

    @Test
    void theTerminalsSignalsReachNoProcessButTheLauncher() throws Exception {
        try (Launcher launcher = up().waitUntilReady()) {
            for (String name : Up.processes()) {
                ProcessHandle child = Launcher.child(data, name);

                assertThat(sessionOf(child.pid())).as(name).isEqualTo(child.pid());
            }
            assertThat(sessionOf(launcher.pid()))
                    .isEqualTo(sessionOf(ProcessHandle.current().pid()));
        }
    }

    @Test
    void eachRoleReachesItsOwnDatabaseOnly() throws Exception {
        try (Launcher launcher = up().waitUntilReady()) {
            for (String role : List.of("events", "practices", "network")) {
                assertThat(asRole(role, "select current_database()")).isEqualTo(role);
                assertThat(asRole(role, "show statement_timeout")).isEqualTo("30s");
                assertThat(asRole(role, "show lock_timeout")).isEqualTo("5s");
                assertThat(asRole(role, "show idle_in_transaction_session_timeout"))
                        .isEqualTo("30s");
                assertThat(asRole(
                                role,
                                "select rolsuper or rolcreatedb or rolcreaterole or rolreplication"
                                        + " from pg_roles where rolname = current_user"))
                        .isEqualTo("f");
                for (String other : List.of("events", "practices", "network", "postgres", "template1")) {
                    if (!other.equals(role)) {
                        assertThatThrownBy(() -> connect(other, role, password(role + ".password")))
                                .isInstanceOf(SQLException.class)
                                .hasMessageContaining("no pg_hba.conf entry");
                    }
                }
            }
            assertThat(launcher.output()).doesNotContain(password("events.password"));
        }
    }

    @Test
    void nobodyGetsInWithoutAPasswordAndNothingIsReadableByOthers() throws Exception {
        try (Launcher launcher = up().waitUntilReady()) {
            assertThatThrownBy(() -> connect("postgres", "postgres", ""))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> connect("postgres", "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            try (Connection connection = connect("postgres", "postgres", password("postgres.password"))) {
                assertThat(value(connection, "show fsync")).isEqualTo("on");
                assertThat(value(connection, "show synchronous_commit")).isEqualTo("on");
                assertThat(value(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(value(connection, "show unix_socket_directories")).isEmpty();
                assertThat(value(connection, "show server_encoding")).isEqualTo("UTF8");
                assertThat(value(
                                connection,
                                "select string_agg(w, ',' order by w) from"
                                        + " unnest(array['Zut', 'école', 'eau', 'Étampes', 'Eze']) w"))
                        .isEqualTo("eau,école,Étampes,Eze,Zut");
            }
            assertThat(permissions("secrets.properties")).isEqualTo("rw-------");
            assertThat(permissions("postgresql")).isEqualTo("rwx------");
            assertThat(permissions("logs")).isEqualTo("rwx------");
            assertThat(launcher.output()).doesNotContain(password("croisements.secret"));
        }
    }

    @Test
    void aKilledProgramIsStartedAgain() throws Exception {
        try (Launcher launcher = up().waitUntilReady()) {
            for (String name : List.of("events-service", "gateway", "postgresql")) {
                Launcher.child(data, name).destroyForcibly();

                launcher.waitFor(name + " was killed by signal 9 (exit code 137); starting it again.");
                Launcher.waitUntil(
                        name,
                        () -> launcher.output()
                                .lines()
                                .anyMatch(line -> line.contains(name) && line.contains("ready again")));
            }
            assertThat(asRole("events", "select 1")).isEqualTo("1");
            assertThat(Launcher.get("http://127.0.0.1:" + port + "/environment").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aProgramThatKeepsDyingEndsTheSuite() throws Exception {
        try (Launcher launcher = up().waitUntilReady()) {
            for (int death = 1; death <= 6; death++) {
                int deaths = death;
                Launcher.waitUntil(
                        "alive",
                        () -> new RunFiles(data.resolve("run"))
                                .find("practices-service")
                                .isPresent());
                Launcher.child(data, "practices-service").destroyForcibly();
                Launcher.waitUntil(
                        "said",
                        () -> launcher.output()
                                        .lines()
                                        .filter(line -> line.startsWith("practices-service was killed"))
                                        .count()
                                == deaths);
            }

            assertThat(launcher.exitCode()).isEqualTo(1);
            assertThat(launcher.output())
                    .contains("the 6th time within a minute; giving up")
                    .contains("stub starts");
            assertThat(Launcher.processesOf(data)).isEmpty();
        }
    }

    @Test
    void aProgramThatDiesAtTheStartEndsItWithItsLastWords() throws Exception {
        Map<String, String> environment = Map.of("STUB_DIES_ON_PORT", Integer.toString(port + 2));
        try (Launcher launcher = Launcher.run(
                home, environment, List.of(), "up", "--empty", "--port", port + "", "--data", data.toString())) {
            assertThat(launcher.exitCode()).isEqualTo(1);
            assertThat(launcher.output())
                    .contains("practices-service ended with exit code 3 while it started.")
                    .contains("the stub's last words")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void whatAKilledLauncherLeftIsStoppedByTheNextStart() throws Exception {
        try (Launcher first = up().waitUntilReady()) {
            ProcessHandle gateway = Launcher.child(data, "gateway");
            first.signal("KILL").exitCode();
            assertThat(gateway.isAlive()).isTrue();

            try (Launcher second = up().waitUntilReady()) {
                assertThat(second.output())
                        .contains("Stopping gateway (process " + gateway.pid() + ") left by an earlier run");
                assertThat(Processes.isAlive(gateway)).isFalse();
            }
        }
    }

    @Test
    void downStopsASuiteFromAnotherTerminal() throws Exception {
        try (Launcher launcher = up().waitUntilReady()) {
            Launcher down = Launcher.run(home, "down", "--data", data.toString());

            assertThat(down.exitCode()).isZero();
            assertThat(down.output()).isEqualTo("Stopped.");
            assertThat(launcher.exitCode()).isZero();
        }
    }

    @Test
    void aSecondUpOnTheSameDataIsRefused() throws Exception {
        try (Launcher first = up().waitUntilReady()) {
            for (String command : List.of("up", "check")) {
                Launcher second = Launcher.run(
                        home, command, "--empty", "--port", Launcher.freeBase() + "", "--data", data.toString());

                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.output())
                        .contains("already runs on " + data)
                        .contains("process " + first.pid())
                        .hasLineCount(1);
            }
        }
    }

    @Test
    void aTakenPortIsRefusedBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(port + 1003, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            Launcher launcher = up();

            assertThat(launcher.exitCode()).isEqualTo(1);
            assertThat(launcher.output())
                    .contains("Port " + (port + 1003) + " (network-service's management) is taken")
                    .contains("--port");
            assertThat(data.resolve("postgresql/data")).doesNotExist();
        }
    }

    @Test
    void onlyTheGatewayListensBeyondLoopback() throws Exception {
        try (Launcher launcher = Launcher.run(
                        home, "up", "--empty", "--host", "0.0.0.0", "--port", port + "", "--data", data.toString())
                .waitUntilReady()) {
            assertThat(launcher.output()).contains("http://localhost:" + port);
            assertThat(OpenPorts.beyondLoopback(port, port + 2000)).containsExactly(port);
        }
        try (Launcher launcher = up().waitUntilReady()) {
            assertThat(launcher.output()).contains("http://localhost:" + port);
            assertThat(OpenPorts.beyondLoopback(port, port + 2000)).isEmpty();
        }
    }

    @Test
    void rootRunsPostgresWithoutAUserNamespaceToo() throws Exception {
        assumeTrue(isRoot(), "only root needs another account for PostgreSQL");
        Path refusing = folder.resolve("unshare");
        Files.writeString(refusing, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(refusing, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> environment = Map.of("PATH", folder + ":" + System.getenv("PATH"));
        try (Launcher launcher = Launcher.run(
                        home, environment, List.of(), "up", "--empty", "--port", port + "", "--data", data + "")
                .waitUntilReady()) {
            assertThat(launcher.pid()).isPositive();
            assertThat(Files.getOwner(data.resolve("postgresql/data")).getName())
                    .isNotEqualTo("root");
        }
        // The data go back to root where namespaces are allowed, which is not everywhere.
        try (Launcher launcher = up().waitUntilReady()) {
            assertThat(launcher.pid()).isPositive();
            assertThat(asRole("network", "select 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "23456"})
    void anOrdinaryUserRunsIt(String user) throws Exception {
        assumeTrue(isRoot(), "only root can become another user");
        List<String> become = List.of("setpriv", "--reuid=" + user, "--clear-groups");
        Process probe = new ProcessBuilder(
                        "setpriv", "--reuid=" + user, "--clear-groups", "test", "-r", home.toString())
                .start();
        assumeTrue(probe.waitFor() == 0, "the folder of this project is closed to other users");
        Path open = Files.createTempDirectory("croisements-of-" + user);
        assertThat(new ProcessBuilder("chown", user, open.toString()).start().waitFor())
                .isZero();
        data = open.resolve("kept data");
        try (Launcher launcher = Launcher.run(
                        home, Map.of(), become, "up", "--empty", "--port", port + "", "--data", data + "")
                .waitUntilReady()) {
            assertThat(asRole("network", "select 1")).isEqualTo("1");
            assertThat(launcher.signal("TERM").exitCode()).isZero();
        }
        new ProcessBuilder("rm", "-r", open.toString()).start().waitFor();
    }

    @Test
    void secretsThatWereLostAreMissedInOneSentence() throws Exception {
        try (Launcher launcher = up().waitUntilReady()) {
            launcher.signal("TERM").exitCode();
        }
        Path secrets = data.resolve("secrets.properties");
        Path aside = Files.move(secrets, data.resolve("aside"));

        Launcher launcher = up();

        assertThat(launcher.exitCode()).isEqualTo(1);
        assertThat(launcher.output()).contains("cannot be opened without " + secrets);
        Files.move(aside, secrets);
    }

    private Launcher up() throws IOException {
        return Launcher.run(home, "up", "--empty", "--port", Integer.toString(port), "--data", data.toString());
    }

    /** The session that a process is in, by {@code ps}. */
    private static long sessionOf(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "sess=", "-p", Long.toString(pid)).start();
        try (BufferedReader output = ps.inputReader(StandardCharsets.UTF_8)) {
            return Long.parseLong(output.readLine().strip());
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name", "").equals("root");
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name)));
    }

    private String password(String name) throws IOException {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets.getProperty(name, "");
    }

    private Connection connect(String database, String role, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (port + 2000) + "/" + database, role, password);
    }

    private String asRole(String role, String sql) throws IOException, SQLException {
        try (Connection connection = connect(role, role, password(role + ".password"))) {
            return value(connection, sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet result = statement.getResultSet()) {
                assertThat(result.next()).isTrue();
                return result.getString(1);
            }
        }
    }
}
