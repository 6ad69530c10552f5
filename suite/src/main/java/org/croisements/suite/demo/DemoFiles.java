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
    static final List<String> CONTENT = List.of("concept-schemes", "practices", "event-series", "events");

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

    /** The territorial reference, as the body of an import. */
    static byte[] territories() {
        try (InputStream file = new GZIPInputStream(open("territories.csv.gz"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kind and code of the last row: once that territory is known, the whole import is. */
    static List<String> lastTerritory(byte[] territories) {
        String csv = new String(territories, StandardCharsets.UTF_8).stripTrailing();
        return List.of(csv.substring(csv.lastIndexOf('\n') + 1).split(",", -1)).subList(0, 2);
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = DemoFiles.class.getResourceAsStream("/demo/" + name);
        if (file == null) {
            throw new FileNotFoundException("demo/" + name + " is missing from this build");
        }
        return file;
    }
}
