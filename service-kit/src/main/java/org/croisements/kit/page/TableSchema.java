package org.croisements.kit.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Describes the columns of a table, so that programs need not guess them: a Table Schema (Frictionless). */
final class TableSchema {

    /** What stands behind a list's path at the address of its schema. */
    static final String SUFFIX = ".schema.json";

    static final String CONTENT_TYPE = "application/json;charset=UTF-8";

    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(LocalDate.class, "date"),
            Map.entry(Instant.class, "datetime"),
            Map.entry(Integer.class, "integer"),
            Map.entry(int.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Double.class, "number"),
            Map.entry(double.class, "number"),
            Map.entry(java.math.BigDecimal.class, "number"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(boolean.class, "boolean"));

    private TableSchema() {}

    static ObjectNode of(List<CsvColumn> columns, boolean french) {
        var schema = JsonNodeFactory.instance.objectNode();
        var fields = schema.putArray("fields");
        columns.forEach(column -> fields.add(field(column, french)));
        schema.putArray("missingValues").add("");
        if (columns.stream().anyMatch(column -> column.name().equals("id"))) {
            schema.put("primaryKey", "id");
        }
        return schema;
    }

    private static ObjectNode field(CsvColumn column, boolean french) {
        var field = JsonNodeFactory.instance.objectNode();
        field.put("name", column.name());
        field.put("type", TYPES.getOrDefault(column.type(), "string"));
        if (column.type() == UUID.class) {
            field.put("format", "uuid");
        }
        if (french && field.path("type").asText().equals("number")) {
            field.put("decimalChar", ",");
        }
        field.put("description", column.description());
        var constraints = JsonNodeFactory.instance.objectNode();
        if (column.required() && !List.class.isAssignableFrom(column.type())) {
            constraints.put("required", true);
        }
        if (column.type().isEnum()) {
            var values = constraints.putArray("enum");
            Arrays.stream(column.type().getEnumConstants())
                    .map(Object::toString)
                    .forEach(values::add);
        }
        if (!constraints.isEmpty()) {
            field.set("constraints", constraints);
        }
        return field;
    }
}
