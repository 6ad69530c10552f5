package org.croisements.practices.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists of words that are kept as data beside the program. */
final class Lines {

    private Lines() {}

    /** The lines of one list that say something: neither empty nor a comment. */
    static List<String> of(String name) {
        try (var list = Lines.class.getResourceAsStream("/french/" + name)) {
            if (list == null) {
                throw new IllegalStateException("No list " + name);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
