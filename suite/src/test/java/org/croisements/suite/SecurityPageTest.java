package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page on security names tests: they are there. It answers to every requirement of the standard, by its number. */
class SecurityPageTest {

    private static final Path ROOT = root();
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*(?:Test|IT))`");
    private static final Pattern WITH_METHODS = Pattern.compile("`([A-Z]\\w*(?:Test|IT))` \\(([^)]*)\\)");
    private static final Pattern METHOD = Pattern.compile("`([a-z]\\w+)`");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| ([0-9][0-9., ]*) \\|");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+");

    private static String page = "";
    private static Map<String, String> sources = Map.of();

    @BeforeAll
    static void readAll() throws IOException {
        page = Files.readString(ROOT.resolve("docs/security.md"));
        try (Stream<Path> modules = Files.list(ROOT)) {
            sources = modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SecurityPageTest::tests)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SecurityPageTest::read,
                            // Services have tests of the same name.
                            String::concat));
        }
    }

    @Test
    void everyTestThatThePageNamesIsThere() {
        var named = CLASS.matcher(page).results().map(found -> found.group(1)).distinct();

        assertThat(named).isNotEmpty().allMatch(sources::containsKey);
    }

    @Test
    void everyMethodThatThePageNamesIsInItsTest() {
        var lacking = new ArrayList<String>();

        WITH_METHODS
                .matcher(page)
                .results()
                .forEach(found -> METHOD.matcher(found.group(2))
                        .results()
                        .map(method -> method.group(1))
                        .filter(method ->
                                !sources.getOrDefault(found.group(1), "").contains(" " + method + "("))
                        .forEach(method -> lacking.add(found.group(1) + "." + method)));

        assertThat(lacking).isEmpty();
    }

    @Test
    void everyRequirementOfTheStandardHasOneAnswer() throws IOException {
        List<String> answered = FIRST_CELL
                .matcher(page)
                .results()
                .flatMap(cell -> NUMBER.matcher(cell.group(1)).results().map(MatchResult::group))
                .toList();

        try (var standard =
                Objects.requireNonNull(SecurityPageTest.class.getResourceAsStream("/asvs-5.0-level-2.txt"))) {
            assertThat(answered)
                    .containsExactlyInAnyOrderElementsOf(
                            new String(standard.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII)
                                    .lines()
                                    .toList());
        }
    }

    private static Stream<Path> tests(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/security.md"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no docs/security.md above the working directory");
        }
        return folder;
    }
}
