package org.croisements.kit.page;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A list as a table: a column for each field of the items, fields of nested records as {@code place.city}, several
 * values in one cell joined by a bar. No cell that a spreadsheet would take for a formula.
 */
final class CsvTable {

    private static final Pattern DOT = Pattern.compile("\\.");

    private final List<String> columns = new ArrayList<>();
    private final CsvWriter csv;

    CsvTable(Writer out, Class<?> item, List<String> fields) {
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(out);
        for (RecordComponent component : item.getRecordComponents()) {
            if (fields.isEmpty() || fields.contains(component.getName())) {
                addColumns(component, "");
            }
        }
        csv.writeRecord(columns);
    }

    private void addColumns(RecordComponent component, String prefix) {
        if (component.getType().isRecord() && component.getType().getRecordComponents().length > 1) {
            for (RecordComponent inner : component.getType().getRecordComponents()) {
                addColumns(inner, prefix + component.getName() + ".");
            }
        } else {
            columns.add(prefix + component.getName());
        }
    }

    void write(JsonNode item) {
        csv.writeRecord(columns.stream().map(column -> cell(item, column)).toList());
    }

    private static String cell(JsonNode item, String column) {
        JsonNode node = item;
        for (String name : DOT.split(column, -1)) {
            node = node.path(name);
        }
        return safe(text(node));
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            return String.join(
                    "|",
                    StreamSupport.stream(node.spliterator(), false)
                            .map(CsvTable::text)
                            .toList());
        }
        return node.isObject() ? name(node) : node.asText();
    }

    /** What names an object in one word: the first of these fields that it has. */
    private static String name(JsonNode object) {
        for (String field : List.of("slug", "code", "notation", "value", "label", "title", "name", "id")) {
            if (object.path(field).isValueNode() && !object.path(field).isNull()) {
                return object.path(field).asText();
            }
        }
        for (JsonNode inner : object) {
            if (inner.isObject()) {
                return name(inner);
            }
        }
        return object.toString();
    }

    /** A leading apostrophe keeps spreadsheets from running what starts like a formula; numbers stay numbers. */
    private static String safe(String text) {
        boolean formula =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9]+(\\.[0-9]+)?");
        return formula ? "'" + text : text;
    }
}
