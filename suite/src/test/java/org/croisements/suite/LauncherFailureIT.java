package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.croisements.suite.process.Processes;
import org.croisements.suite.process.RunFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does when something dies, is in the way or is missing. */
class LauncherFailureIT {

    private final KeptSuite suite;

    LauncherFailureIT(@TempDir Path folder) throws IOException {
        this.suite = new KeptSuite(folder.resolve("kept data"));
    }

    @AfterEach
    void leavesNoProcessBehind() throws Exception {
        suite.leavesNoProcessBehind();
    }

    @Test
    void aKilledProgramIsStartedAgain() throws Exception {
        try (Launcher launcher = suite.up().waitUntilReady()) {
            for (String name : List.of("events-service", "gateway", "postgresql")) {
                Launcher.child(suite.data(), name).destroyForcibly();

                launcher.waitFor(name + " was killed by signal 9 (exit code 137); starting it again.");
                Launcher.waitUntil(
                        name,
                        () -> launcher.output()
                                .lines()
                                .anyMatch(line -> line.contains(name) && line.contains("ready again")));
            }
            assertThat(suite.asRole("events", "select 1")).isEqualTo("1");
            assertThat(Launcher.get("http://127.0.0.1:" + suite.port() + "/environment")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aProgramThatKeepsDyingEndsTheSuite() throws Exception {
        try (Launcher launcher = suite.up().waitUntilReady()) {
            for (int death = 1; death <= 6; death++) {
                int deaths = death;
                Launcher.waitUntil(
                        "alive",
                        () -> new RunFiles(suite.data().resolve("run"))
                                .find("practices-service")
                                .isPresent());
                Launcher.child(suite.data(), "practices-service").destroyForcibly();
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
            assertThat(Launcher.processesOf(suite.data())).isEmpty();
        }
    }

    @Test
    void aProgramThatDiesAtTheStartEndsItWithItsLastWords() throws Exception {
        Map<String, String> environment = Map.of("STUB_DIES_ON_PORT", Integer.toString(suite.port() + 2));
        try (Launcher launcher = suite.up(environment, List.of())) {
            assertThat(launcher.exitCode()).isEqualTo(1);
            assertThat(launcher.output())
                    .contains("practices-service ended with exit code 3 while it started.")
                    .contains("the stub's last words")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void whatAKilledLauncherLeftIsStoppedByTheNextStart() throws Exception {
        try (Launcher first = suite.up().waitUntilReady()) {
            ProcessHandle gateway = Launcher.child(suite.data(), "gateway");
            first.signal("KILL").exitCode();
            assertThat(gateway.isAlive()).isTrue();

            try (Launcher second = suite.up().waitUntilReady()) {
                assertThat(second.output())
                        .contains("Stopping gateway (process " + gateway.pid() + ") left by an earlier run");
                assertThat(Processes.isAlive(gateway)).isFalse();
            }
        }
    }

    @Test
    void aTakenPortIsRefusedBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(suite.port() + 1003, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            Launcher launcher = suite.up();

            assertThat(launcher.exitCode()).isEqualTo(1);
            assertThat(launcher.output())
                    .contains("Port " + (suite.port() + 1003) + " (network-service's management) is taken")
                    .contains("--port");
            assertThat(suite.data().resolve("postgresql/data")).doesNotExist();
        }
    }

    @Test
    void secretsThatWereLostAreMissedInOneSentence() throws Exception {
        try (Launcher launcher = suite.up().waitUntilReady()) {
            launcher.signal("TERM").exitCode();
        }
        Path secrets = suite.data().resolve("secrets.properties");
        Path aside = Files.move(secrets, suite.data().resolve("aside"));

        Launcher launcher = suite.up();

        assertThat(launcher.exitCode()).isEqualTo(1);
        assertThat(launcher.output()).contains("cannot be opened without " + secrets);
        Files.move(aside, secrets);
    }
}
