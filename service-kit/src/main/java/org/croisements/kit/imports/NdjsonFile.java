package org.croisements.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The lines of an NDJSON file, each one JSON object; blank lines are none. */
final class NdjsonFile {

    private static final int LONGEST_LINE = 1_000_000;

    private NdjsonFile() {}

    static Stream<FileLine> lines(BufferedReader text, ObjectMapper mapper) {
        var number = new AtomicInteger();
        return text.lines()
                .map(line -> line(number.incrementAndGet(), line, mapper))
                .filter(line -> line.tree() != null || line.fault() != null);
    }

    private static FileLine line(int number, String line, ObjectMapper mapper) {
        if (line.isBlank()) {
            return new FileLine(number, null, null);
        }
        if (line.length() > LONGEST_LINE) {
            return FileLine.wrong(number, "TOO_LONG", "the line has more than 1,000,000 characters");
        }
        try {
            return mapper.readTree(line) instanceof ObjectNode object
                    ? new FileLine(number, object, null)
                    : FileLine.wrong(number, "WRONG_TYPE", "a JSON object is expected");
        } catch (JsonProcessingException | NumberFormatException e) {
            return FileLine.wrong(number, "MALFORMED_JSON", "the line is not one JSON object");
        }
    }
}
