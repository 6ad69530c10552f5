package org.croisements.kit.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A list as a table: a column for each field of the items, fields of nested records as {@code place.city}, several
 * values in one cell joined by a bar. No cell that a spreadsheet would take for a formula.
 */
final class CsvTable<E> implements Rendition.Document<E> {

    /** The dialect that Excel opens by itself where French is spoken. */
    static final String EXCEL_FR = "excel-fr";

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<CsvColumn> columns;
    private final Function<E, ?> toItem;
    private final ObjectMapper mapper;
    private final boolean french;
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;

    CsvTable(List<CsvColumn> columns, Function<E, ?> toItem, ObjectMapper mapper, boolean french) {
        this.columns = columns;
        this.toItem = toItem;
        this.mapper = mapper;
        this.french = french;
        csv = CsvWriter.builder()
                .fieldSeparator(french ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
    }

    @Override
    public String begin() {
        csv.writeRecord(columns.stream().map(CsvColumn::name).toList());
        return (french ? BYTE_ORDER_MARK : "") + written();
    }

    @Override
    public String add(E entity) {
        JsonNode item = mapper.valueToTree(toItem.apply(entity));
        csv.writeRecord(
                columns.stream().map(column -> cell(item, column.name())).toList());
        return written();
    }

    private String written() {
        String written = text.toString();
        text.getBuffer().setLength(0);
        return written;
    }

    private String cell(JsonNode item, String column) {
        JsonNode node = item;
        for (String name : DOT.split(column, -1)) {
            node = node.path(name);
        }
        return french && node.isFloatingPointNumber()
                ? node.decimalValue().toPlainString().replace('.', ',')
                : safe(text(node));
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
        if (object.path("kind").isValueNode() && object.path("code").isValueNode()) {
            // A code alone may be that of something else.
            return object.path("kind").asText() + ":" + object.path("code").asText();
        }
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
