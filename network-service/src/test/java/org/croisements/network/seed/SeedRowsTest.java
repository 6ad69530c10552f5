package org.croisements.network.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each thing that the two articles name and that this service answers for has a test that is called by its number. */
class SeedRowsTest {

    private static final Path TESTS = Path.of("src/test/java/org/croisements/network/seed");
    private static final Path ROWS = Path.of("src/test/resources/seed/rows.txt");
    private static final Pattern NAME = Pattern.compile("\"[^\"\\n]*\"");
    private static final Pattern ROW = Pattern.compile("\\b[ABW]\\d\\d\\b");

    @Test
    void everyRowHasATestThatIsCalledByIt() throws IOException {
        var shown = new TreeSet<String>();
        try (var files = Files.list(TESTS)) {
            for (Path file : files.toList()) {
                NAME.matcher(Files.readString(file))
                        .results()
                        .flatMap(name -> ROW.matcher(name.group()).results())
                        .forEach(row -> shown.add(row.group()));
            }
        }

        assertThat(shown).containsAll(Files.readAllLines(ROWS));
    }
}
