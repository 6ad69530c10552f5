package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Start-up caches by the JVM that runs the tests, of the stubs. */
class StartCachesIT {

    private static final String READ = "Starting from the start-up caches";
    private static final String OUTDATED = "The start-up caches do not fit this Java or this build";

    private final KeptSuite suite;

    StartCachesIT(@TempDir Path folder) throws IOException {
        suite = new KeptSuite(folder.resolve("kept data"));
    }

    @AfterEach
    void leavesNoProcessBehind() throws Exception {
        suite.leavesNoProcessBehind();
    }

    @Test
    void cachesAreMadeReadPassedOverAndNeverInTheWay() throws Exception {
        Launcher making = Launcher.run(suite.home(), "cache");
        assertThat(making.exitCode()).as(making.output()).isZero();
        assertThat(making.output()).endsWith("The start-up caches are made.");
        assertThat(suite.home().resolve("suite/target/training")).doesNotExist();

        assertThat(start()).contains(READ);
        assertThat(start("--no-cache")).doesNotContain(READ, OUTDATED);

        for (Path cache : caches()) {
            Files.writeString(cache, "no cache at all");
        }
        assertThat(start()).contains(READ);

        Path jar = suite.home().resolve("gateway/target/quarkus-app/quarkus-run.jar");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000));
        assertThat(start()).contains(OUTDATED).doesNotContain(READ);
    }

    private String start(String... more) throws Exception {
        try (Launcher launcher = suite.up(more).waitUntilReady()) {
            assertThat(launcher.signal("TERM").exitCode()).isZero();
            return launcher.output();
        }
    }

    private List<Path> caches() throws IOException {
        List<Path> caches = new ArrayList<>();
        for (Module module : Module.values()) {
            Path folder = suite.home().resolve(Path.of(module.programName(), "target", "start-cache"));
            try (Stream<Path> files = Files.list(folder)) {
                caches.addAll(files.toList());
            }
        }
        assertThat(caches).hasSize(Module.values().length);
        return caches;
    }
}
