package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher with a real PostgreSQL and stubs for the programs: how it starts and stops, and as whom. */
class LauncherIT {

    private final KeptSuite suite;
    private final Path folder;

    LauncherIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.suite = new KeptSuite(folder.resolve("kept data"));
    }

    @AfterEach
    void leavesNoProcessBehind() throws Exception {
        suite.leavesNoProcessBehind();
    }

    @Test
    void showsTheAdministratorsKeyAtTheFirstStartOnly() throws Exception {
        try (Launcher first = suite.up().waitUntilReady()) {
            first.waitFor("Ctrl-C stops everything");
            String key = Files.readString(suite.data().resolve("admin-key")).strip();
            assertThat(first.output()).containsOnlyOnce(key);
            assertThat(first.signal("INT").exitCode()).isZero();

            try (Launcher second = suite.up().waitUntilReady()) {
                second.waitFor("Ctrl-C stops everything");
                assertThat(second.output()).doesNotContain(key);
            }

            Launcher keyCommand = suite.run("key");
            assertThat(keyCommand.exitCode()).isZero();
            assertThat(keyCommand.output()).isEqualTo(key);
        }
    }

    @Test
    void ctrlCStopsEverythingAndTheDataStay() throws Exception {
        try (Launcher first = suite.up().waitUntilReady()) {
            suite.asRole("events", "create table kept (word text); insert into kept values ('still here')");

            assertThat(first.signal("INT").exitCode()).isZero();

            assertThat(first.output()).contains("Stopped in ");
            assertThat(Launcher.processesOf(suite.data())).isEmpty();
            assertThat(Launcher.isFree(suite.port() + 2000)).isTrue();
            assertThat(Files.readString(suite.data().resolve("logs/postgresql.log")))
                    .contains("database system is shut down");
        }
        try (Launcher second = suite.up().waitUntilReady()) {
            assertThat(suite.asRole("events", "select word from kept")).isEqualTo("still here");
            assertThat(second.output()).doesNotContain("left by an earlier run");
        }
    }

    @Test
    void furtherOptionsReachEveryProgramAfterTheLaunchersOwn() throws Exception {
        Map<String, String> environment = Map.of("CROISEMENTS_JAVA_OPTIONS", " -Xmx200m  -Dmine=1 ");
        try (Launcher launcher = suite.up(environment, List.of()).waitUntilReady()) {
            assertThat(launcher.pid()).isPositive();
            for (Module module : Module.values()) {
                String[] arguments = Launcher.child(suite.data(), module.programName())
                        .info()
                        .arguments()
                        .orElseThrow();
                assertThat(arguments)
                        .as(module.programName())
                        .containsSubsequence("-Xmx192m", "-Xmx200m", "-Dmine=1", "-jar");
            }
        }
    }

    @Test
    void theLinkInMessagesLeadsToTheAddressOfTheSuiteUnlessAPageIsGiven() throws Exception {
        try (Launcher launcher = suite.up().waitUntilReady()) {
            assertThat(launcher.output()).contains("http://localhost:" + suite.port());
            assertThat(registrationPage()).isEqualTo("http://localhost:" + suite.port() + "/inscription");
        }
        String given = "https://www.example.org/mon-inscription";
        try (Launcher launcher = suite.up(Map.of("CROISEMENTS_REGISTRATION_PAGE", given), List.of())
                .waitUntilReady()) {
            assertThat(launcher.pid()).isPositive();
            assertThat(registrationPage()).isEqualTo(given);
        }
    }

    /** What the events service was told. */
    private String registrationPage() throws Exception {
        String events = "http://127.0.0.1:" + (suite.port() + Module.EVENTS.offset());
        return Stream.of(Launcher.get(events + "/environment").body().split("[{}, ]+"))
                .filter(variable -> variable.startsWith("CROISEMENTS_REGISTRATION_PAGE="))
                .map(variable -> variable.substring(variable.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void downStopsASuiteFromAnotherTerminal() throws Exception {
        try (Launcher launcher = suite.up().waitUntilReady()) {
            Launcher down = suite.run("down");

            assertThat(down.exitCode()).isZero();
            assertThat(down.output()).isEqualTo("Stopped.");
            assertThat(launcher.exitCode()).isZero();
        }
    }

    @Test
    void onlyTheGatewayListensBeyondLoopback() throws Exception {
        var others = OpenPorts.beyondLoopback(suite.port(), suite.port() + 2000);
        try (Launcher launcher = suite.up("--host", "0.0.0.0").waitUntilReady()) {
            assertThat(launcher.output()).contains("http://localhost:" + suite.port());
            assertThat(OpenPorts.beyondLoopback(suite.port(), suite.port() + 2000))
                    .filteredOn(port -> !others.contains(port))
                    .containsExactly(suite.port());
        }
        try (Launcher launcher = suite.up().waitUntilReady()) {
            assertThat(launcher.output()).contains("http://localhost:" + suite.port());
            assertThat(OpenPorts.beyondLoopback(suite.port(), suite.port() + 2000))
                    .filteredOn(port -> !others.contains(port))
                    .isEmpty();
        }
    }

    @Test
    void rootRunsPostgresWithoutAUserNamespaceToo() throws Exception {
        assumeTrue(isRoot(), "only root needs another account for PostgreSQL");
        Path refusing = folder.resolve("unshare");
        Files.writeString(refusing, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(refusing, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> environment = Map.of("PATH", folder + ":" + System.getenv("PATH"));
        try (Launcher launcher = suite.up(environment, List.of()).waitUntilReady()) {
            assertThat(launcher.pid()).isPositive();
            assertThat(Files.getOwner(suite.data().resolve("postgresql/data")).getName())
                    .isNotEqualTo("root");
        }
        // The data go back to root where namespaces are allowed, which is not everywhere.
        try (Launcher launcher = suite.up().waitUntilReady()) {
            assertThat(launcher.pid()).isPositive();
            assertThat(suite.asRole("network", "select 1")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "23456"})
    void anOrdinaryUserRunsIt(String user) throws Exception {
        assumeTrue(isRoot(), "only root can become another user");
        List<String> become = List.of("setpriv", "--reuid=" + user, "--clear-groups");
        Process probe = new ProcessBuilder(
                        "setpriv",
                        "--reuid=" + user,
                        "--clear-groups",
                        "test",
                        "-r",
                        suite.home().toString())
                .start();
        assumeTrue(probe.waitFor() == 0, "the folder of this project is closed to other users");
        Path open = Files.createTempDirectory("croisements-of-" + user);
        assertThat(new ProcessBuilder("chown", user, open.toString()).start().waitFor())
                .isZero();
        KeptSuite theirs = new KeptSuite(open.resolve("kept data"));
        try (Launcher launcher = theirs.up(Map.of(), become).waitUntilReady()) {
            assertThat(theirs.asRole("network", "select 1")).isEqualTo("1");
            assertThat(launcher.signal("TERM").exitCode()).isZero();
        }
        theirs.leavesNoProcessBehind();
        new ProcessBuilder("rm", "-r", open.toString()).start().waitFor();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name", "").equals("root");
    }
}
