package org.croisements.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The files of the demonstration data, as they lie beside the classes. */
final class DemoFiles {
    /** Collections that only name organisations, territories and each other; a name is also the path and the file's name. */
    static final List<String> DIRECTORY = List.of("organisations", "networks", "people");

    /** Collections of the services that know organisations through a replica. */
    static final List<String> CONTENT =
            List.of("concept-schemes", "practices", "event-series", "events", "documents", "joint-tools");

    /** Members of records that have addresses of their own below their record's. */
    static final List<String> PARTS = List.of("sessions", "consents", "memberships");

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoFiles() {}

    /** The records of a collection, in an order in which a record only names earlier ones. */
    static List<ObjectNode> records(String collection) {
        try (InputStream file = open(collection + ".json")) {
            List<ObjectNode> records = new ArrayList<>();
            for (JsonNode each : JSON.readTree(file)) {
                records.add((ObjectNode) each);
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The territorial reference as bodies of imports: a territory's parents come before it, in the same part or earlier. */
    static List<String> territories(int rowsInPart) {
        List<String> lines = territoryLines();
        String header = lines.get(0) + "\n";
        List<String> parts = new ArrayList<>();
        for (int row = 1; row < lines.size(); row += rowsInPart) {
            List<String> part = lines.subList(row, Math.min(row + rowsInPart, lines.size()));
            parts.add(header + String.join("\n", part) + "\n");
        }
        return parts;
    }

    /** A file of further facts on territories, in a form of its own. */
    static String furtherFacts(String name) {
        try (InputStream file = open(name + ".csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of the last territory: once that one is known, all are. */
    static String lastTerritory() {
        List<String> lines = territoryLines();
        List<String> cells = List.of(lines.get(lines.size() - 1).split(",", -1));
        return "territories/" + cells.get(0) + "/" + cells.get(1);
    }

    private static List<String> territoryLines() {
        try (InputStream file = new GZIPInputStream(open("territories.csv.gz"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + name);
        if (file == null) {
            throw new FileNotFoundException("demo/" + name + " is missing from this build");
        }
        return file;
    }
}
