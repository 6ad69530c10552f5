package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script at the root, in a copy of the project where Java and Maven are stand-ins that say what they were asked. */
class ScriptIT {

    @TempDir
    private Path folder = Path.of("");

    private Path project = Path.of("");
    private Path tools = Path.of("");

    @BeforeEach
    void makeAProject() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        Files.copy(Path.of("..", "croisements"), project.resolve("croisements"));
        Files.setPosixFilePermissions(project.resolve("croisements"), PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String module : List.of("gateway", "events-service", "practices-service", "network-service", "suite")) {
            Files.createDirectories(project.resolve(module).resolve("src/main/java"));
            Files.writeString(project.resolve(module).resolve("pom.xml"), "");
        }
        Files.writeString(project.resolve("pom.xml"), "");
        tools = Files.createDirectories(folder.resolve("tools"));
        java("17.0.15");
        maven("3.8.7", "exit 0");
    }

    @Test
    void helpNeedsNothing() throws Exception {
        assertThat(run(Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", "/nowhere"), "help")
                        .output())
                .contains("--port N", "--host ADDRESS", "--empty", "--data DIR", "--no-cache", "cache", "key", "down");
    }

    @Test
    void helpAskedForBehindACommandBuildsNothing() throws Exception {
        for (String option : List.of("--help", "-h")) {
            assertThat(run(Map.of(), "up", "--port", "9000", option).output())
                    .contains("--port N")
                    .doesNotContain("being built", "<up>");
        }
    }

    @Test
    void buildsOnceThenHandsOver() throws Exception {
        Run first = run(Map.of(), "up", "--data", "some where");

        assertThat(first.exitCode()).isZero();
        assertThat(first.output())
                .contains("Croisements is being built")
                .contains("  Events service [5/7]")
                .contains("<up> <--data> <some where>");

        assertThat(run(Map.of(), "up").output()).doesNotContain("being built").contains("<up>");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        run(Map.of(), "up");
        Path source = Files.writeString(project.resolve("gateway/src/main/java/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));

        Run again = run(Map.of(), "up", "--port", "9000");

        assertThat(again.output()).contains("<check> <--port> <9000>", "being built", "<up> <--port> <9000>");
    }

    @Test
    void eachBuildIsFollowedByItsCachesUnlessToldOtherwise() throws Exception {
        assertThat(run(Map.of(), "up").output()).containsSubsequence("being built", "<cache>", "<up>");
        assertThat(run(Map.of(), "up").output()).doesNotContain("<cache>");

        Files.delete(project.resolve("suite/target/.built"));
        assertThat(run(Map.of(), "up", "--no-cache").output())
                .contains("being built", "<up> <--no-cache>")
                .doesNotContain("<cache>");
    }

    @Test
    void aSuiteStartsWithoutCachesWhereTheyCannotBeMade() throws Exception {
        Run run = run(Map.of("STUB_REFUSES", "cache"), "up");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).containsSubsequence("Going on without start-up caches.", "<up>");
    }

    @Test
    void doesNotBuildUnderARunningSuite() throws Exception {
        run(Map.of(), "up");
        Files.delete(project.resolve("suite/target/.built"));

        Run refused = run(Map.of("STUB_REFUSES", "check"), "up");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).doesNotContain("being built");
    }

    @Test
    void aFailedBuildShowsItsEnd() throws Exception {
        maven("3.8.7", "echo '[ERROR] the reason'; exit 1");

        Run run = run(Map.of(), "up");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("[ERROR] the reason", "The build failed; its whole log is");
        assertThat(project.resolve("suite/target/.built")).doesNotExist();
    }

    @Test
    void worksFromAnywhereThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a project", "croisements"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("link to link"), link);

        Run run = run(linkToLink, Map.of(), "up");

        assertThat(run.output()).contains(project.toRealPath() + "/suite/target/croisements-suite.jar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.8.0_392 | Java 17 or newer is needed, but
                    11.0.2    | Java 17 or newer is needed, but
                    nonsense  | does not run; install a JDK 17 or newer
                    """)
    void refusesAnOldJava(String version, String sentence) throws Exception {
        java(version);

        Run run = run(Map.of(), "up");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains(sentence).hasLineCount(1);
    }

    @Test
    void refusesAMissingJava() throws Exception {
        Run wrongHome = run(Map.of("JAVA_HOME", "/nowhere"), "up");
        assertThat(wrongHome.exitCode()).isEqualTo(1);
        assertThat(wrongHome.output()).contains("JAVA_HOME is /nowhere, but there is no bin/java in it");

        Path bare = bareTools();
        Run missing = run(Map.of("JAVA_HOME", "", "PATH", bare.toString()), "up");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.output())
                .startsWith("Java is missing: install a JDK 17 or newer")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"3.8.6,1", "3.6.3,1", "3.8.7,0", "3.8.10,0", "3.9.11,0", "4.0.0,0"})
    void comparesMavensVersion(String version, int exitCode) throws Exception {
        maven(version, "exit 0");

        Run run = run(Map.of(), "up");

        assertThat(run.exitCode()).isEqualTo(exitCode);
        if (exitCode != 0) {
            assertThat(run.output()).isEqualTo("Maven 3.8.7 or newer is needed, but mvn is version " + version + ".");
        }
    }

    @Test
    void refusesAMissingMaven() throws Exception {
        Run run = run(Map.of("JAVA_HOME", tools.toString(), "PATH", bareTools().toString()), "up");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).startsWith("Maven is missing").hasLineCount(1);
    }

    @Test
    void refusesAnUnknownCommand() throws Exception {
        Run run = run(Map.of(), "sing");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEqualTo("Unknown command: sing. See ./croisements help.");
    }

    private void java(String version) throws IOException {
        Files.createDirectories(tools.resolve("bin"));
        tool("bin/java", """
                case $1 in
                    -version) echo 'openjdk version "%s" 2025-04-15' >&2; exit 0 ;;
                    --list-modules) echo jdk.compiler@17; exit 0 ;;
                esac
                while [ "$1" != -jar ]; do shift; done
                shift
                printf '%%s:' "$1"; shift
                printf ' <%%s>' "$@"; echo
                [ "$1" != "${STUB_REFUSES:-}" ] || exit 1
                """.formatted(version));
    }

    private void maven(String version, String end) throws IOException {
        tool("mvn", """
                if [ "$1" = -v ]; then echo 'Apache Maven %s (some build)'; exit 0; fi
                for m in gateway events-service practices-service network-service; do
                    mkdir -p $m/target/quarkus-app && : > $m/target/quarkus-app/quarkus-run.jar
                done
                mkdir -p suite/target && : > suite/target/croisements-suite.jar
                echo '[INFO] Building Events service 0.1.0-SNAPSHOT                        [5/7]'
                %s
                """.formatted(version, end));
    }

    private void tool(String name, String text) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A PATH with what the script needs of the system, but neither Java nor Maven. */
    private Path bareTools() throws IOException {
        Path bare = Files.createDirectories(folder.resolve("bare"));
        for (String name : List.of("dirname", "sed", "head", "grep", "find", "mkdir", "readlink", "cat")) {
            Path tool = Files.exists(Path.of("/usr/bin", name)) ? Path.of("/usr/bin", name) : Path.of("/bin", name);
            Path stand = Files.writeString(bare.resolve(name), "#!/bin/sh\nexec " + tool + " \"$@\"\n");
            Files.setPosixFilePermissions(stand, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return bare;
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        return run(project.resolve("croisements"), environment, arguments);
    }

    private Run run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", tools.toString());
        builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output.strip());
    }

    private record Run(int exitCode, String output) {}
}
