package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The developers' first steps, typed in as the guide has them: each command succeeds and answers what was promised. */
class GuideIT {

    private static final String MARK = "--- command ";

    /** What the commands that show something show, in the guide's order. */
    private static final List<String> ANSWERS = List.of(
            "\"total\":19",
            "BEGIN:VCALENDAR",
            "\"cites-cap-2018\"",
            "\"emploi\"",
            "304",
            "UNKNOWN_PARAMETER",
            "<html lang=\"fr\">",
            "\"guide-workshop\"",
            "\"A better workshop\"",
            "A better workshop",
            "\"items\":[]",
            "\"mode\":\"INTERNAL\"",
            "\"state\":\"CONFIRMED\"",
            "202",
            "\"state\":\"WAITLISTED\"",
            "\"capacity\":4",
            "\"state\":\"CONFIRMED\"",
            "anna.roux@example.org");

    @SuppressWarnings("NullAway.Init") // started before every test
    private static RunningSuite suite;

    @BeforeAll
    static void up() throws IOException {
        suite = RunningSuite.shared();
    }

    @Test
    void everyCommandOfTheGuideDoesWhatItSays(@TempDir Path folder) throws Exception {
        assumeTrue(
                RunningSuite.hasProgram("curl") && RunningSuite.hasProgram("bash"),
                "the guide is typed into bash and curl, which are not here");
        List<String> commands = commands(Files.readString(RunningSuite.HOME.resolve("docs/guide.md")));

        Path script = Files.writeString(folder.resolve("guide.sh"), script(commands));
        Process shell = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).as(said).isZero();
        List<String> shown = Stream.of(said.split(MARK + "[0-9]+\n", -1))
                .filter(each -> !each.isBlank())
                .toList();
        assertThat(shown).as(said).hasSameSizeAs(ANSWERS);
        for (int i = 0; i < ANSWERS.size(); i++) {
            assertThat(shown.get(i).replace("\": ", "\":")).contains(ANSWERS.get(i));
        }
    }

    /** The first command that fails ends it, and a pipe fails with any of its parts. */
    private static String script(List<String> commands) throws IOException {
        StringBuilder script = new StringBuilder("set -euo pipefail\nKEY=" + suite.administratorsKey() + "\n");
        for (int i = 0; i < commands.size(); i++) {
            String command = commands.get(i)
                    .replace("http://localhost:8080", suite.address().toString());
            script.append(command)
                    .append("\necho; echo '")
                    .append(MARK)
                    .append(i)
                    .append("'\n");
        }
        return script.toString();
    }

    /** The guide's blocks for the shell, parted where a line ends outside of quotes. */
    private static List<String> commands(String guide) {
        List<String> commands = new ArrayList<>();
        for (String block : guide.split("```", -1)) {
            if (block.startsWith("sh\n")) {
                StringBuilder command = new StringBuilder();
                for (String line : block.substring(3).strip().split("\n", -1)) {
                    command.append(line).append('\n');
                    boolean quoted = command.chars().filter(c -> c == '\'').count() % 2 != 0;
                    if (!quoted && !line.endsWith("\\")) {
                        commands.add(command.toString());
                        command.setLength(0);
                    }
                }
                assertThat(command).isEmpty();
            }
        }
        return commands;
    }
}
