package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.croisements.suite.process.SuiteFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCachesTest {

    @TempDir
    private Path home = Path.of("");

    private List<String> command = List.of();

    @BeforeEach
    void build() throws IOException {
        Path jar = Files.writeString(home.resolve("quarkus-run.jar"), "built");
        command = List.of("java", "-Xmx192m", "-jar", jar.toString());
    }

    @Test
    void withoutCachesTheCommandStaysAsItIs() {
        assertThat(reading().with(Module.EVENTS, command)).isEqualTo(command);
        assertThat(reading().fits(Module.EVENTS, command)).isFalse();
        assertThat(reading().areOutdated(Module.EVENTS, command)).isFalse();
    }

    @Test
    void whatAProgramLeavesIsReadByTheNextStart() throws IOException {
        Path cache = make(command);

        assertThat(reading().fits(Module.EVENTS, command)).isTrue();
        assertThat(reading().with(Module.EVENTS, command))
                .hasSize(5)
                .startsWith("java")
                .anyMatch(option -> option.endsWith("=" + cache));
        assertThat(reading().with(Module.GATEWAY, command)).isEqualTo(command);
        assertThat(new StartCaches(home, StartCaches.Use.NONE).with(Module.EVENTS, command))
                .isEqualTo(command);
    }

    @Test
    void aCacheOfAnotherBuildIsOutdated() throws IOException {
        make(command);
        Files.setLastModifiedTime(home.resolve("quarkus-run.jar"), FileTime.fromMillis(1_000_000));

        assertThat(reading().fits(Module.EVENTS, command)).isFalse();
        assertThat(reading().areOutdated(Module.EVENTS, command)).isTrue();
        assertThat(reading().with(Module.EVENTS, command)).isEqualTo(command);
    }

    @Test
    void aNewCacheTakesThePlaceOfAllEarlierOnes() throws IOException {
        Path first = make(command);
        Path second = make(List.of("java", "-Xmx256m", "-jar", home.resolve("quarkus-run.jar") + ""));

        assertThat(first).doesNotExist();
        assertThat(second).exists();
    }

    @Test
    void aJvmThatLeavesNoneIsNamed() {
        StartCaches caches = new StartCaches(home, StartCaches.Use.MAKE);
        caches.with(Module.EVENTS, command);

        assertThatThrownBy(() -> caches.keep(Module.EVENTS, command))
                .isInstanceOfSatisfying(
                        SuiteFailure.class,
                        failure ->
                                assertThat(failure.sentence()).startsWith("events-service left no cache; this Java, "));
    }

    private StartCaches reading() {
        return new StartCaches(home, StartCaches.Use.READ);
    }

    /** Does what a JVM does with the option; returns the file in the place where it is read. */
    private Path make(List<String> command) throws IOException {
        StartCaches caches = new StartCaches(home, StartCaches.Use.MAKE);
        String option = caches.with(Module.EVENTS, command).get(1);
        Path left = Files.writeString(Path.of(option.substring(option.indexOf('=') + 1)), "cache");

        caches.keep(Module.EVENTS, command);

        assertThat(left).doesNotExist();
        return Path.of(left.toString().replaceFirst("\\.unfinished$", ""));
    }
}
