package org.croisements.events.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the sources tell of events is told again by a test that bears its id. */
class SeedInventoryTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Path SEEDS = Path.of("src/test/resources/seeds.txt");
    private static final Pattern NAME = Pattern.compile("@DisplayName\\(\\s*\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\\b[ABW][0-9]{2}\\b");

    @Test
    void eachSeedHasATestThatBearsItsId() throws IOException {
        var told = new TreeSet<String>();
        for (Path test : tests()) {
            NAME.matcher(Files.readString(test))
                    .results()
                    .forEach(name -> ID.matcher(name.group(1)).results().forEach(id -> told.add(id.group())));
        }

        assertThat(told).containsAll(seeds());
    }

    private static List<String> seeds() throws IOException {
        try (var lines = Files.lines(SEEDS)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .filter(id -> !id.isBlank())
                    .toList();
        }
    }

    private static List<Path> tests() throws IOException {
        try (var files = Files.walk(TESTS)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith("Test.java")).toList());
        }
    }
}
