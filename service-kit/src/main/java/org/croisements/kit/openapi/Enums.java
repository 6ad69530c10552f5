package org.croisements.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.jboss.jandex.ClassInfo;

/** Reads enums of the application themselves, where the index knows no more than their names. */
final class Enums {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Enums() {}

    static List<Object> constants(ClassInfo type) {
        try {
            var loaded = Class.forName(
                    type.name().toString(), true, Thread.currentThread().getContextClassLoader());
            return Arrays.asList(loaded.getEnumConstants());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values as JSON has them. */
    static List<JsonNode> values(ClassInfo type) {
        return constants(type).stream().map(JSON::<JsonNode>valueToTree).toList();
    }
}
