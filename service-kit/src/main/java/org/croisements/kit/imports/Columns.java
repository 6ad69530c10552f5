package org.croisements.kit.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.croisements.kit.input.Nearest;
import org.croisements.kit.input.PartialDate;
import org.croisements.kit.problem.Fault;

/**
 * The columns of a CSV file, named as our own CSV names them: fields of nested records as {@code seat.city}, several
 * values in one cell joined by a bar. What a list of records would hold has no column.
 */
final class Columns {

    private enum Form {
        TEXT,
        NUMBER,
        BOOLEAN,
        TEXTS
    }

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");
    /** What our own CSV puts before a cell that a spreadsheet would run. */
    private static final Pattern MADE_SAFE = Pattern.compile("'[=+@\\t\\r-].*", Pattern.DOTALL);

    private final Map<String, Form> forms = new LinkedHashMap<>();

    Columns(List<Class<?>> records) {
        records.forEach(type -> add(type, ""));
    }

    private void add(Class<?> type, String prefix) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + component.getName();
            Class<?> value = component.getType();
            if (value == List.class) {
                var element = ((AnnotatedParameterizedType) component.getAnnotatedType())
                        .getAnnotatedActualTypeArguments()[0].getType();
                if (!(element instanceof Class<?> of && of.isRecord())) {
                    forms.put(name, Form.TEXTS);
                }
            } else if (value.isRecord() && value != PartialDate.class) {
                add(value, name + ".");
            } else {
                forms.put(name, form(value));
            }
        }
    }

    private static Form form(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return Form.BOOLEAN;
        }
        boolean number = Number.class.isAssignableFrom(type) || type.isPrimitive();
        return number ? Form.NUMBER : Form.TEXT;
    }

    /** A header in our own names: published files write {@code code_territoire} where we write {@code codeTerritoire}. */
    List<String> named(List<String> header) {
        return header.stream()
                .map(name -> forms.keySet().stream()
                        .filter(known -> name.contains("_") && plain(known).equals(plain(name)))
                        .findFirst()
                        .orElse(name))
                .toList();
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a header: columns that are unknown, stand twice or are missing. */
    List<Fault> faults(List<String> header, List<String> required) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (String name : header) {
            if (!forms.containsKey(name)) {
                faults.add(Fault.at("", "UNKNOWN_FIELD", shown(name) + " is not a column here" + nearest(name)));
            } else if (!seen.add(name)) {
                faults.add(Fault.at("", "DUPLICATE", "the column " + name + " stands twice"));
            }
        }
        for (String name : required) {
            if (!header.contains(name)) {
                faults.add(Fault.at("", "REQUIRED", "the column " + name + " is missing"));
            }
        }
        return faults;
    }

    private String nearest(String name) {
        return name.length() > 100 ? "" : Nearest.hint(name, forms.keySet());
    }

    private static String shown(String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return "\"" + shown.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?") + "\"";
    }

    /** The columns in words. */
    String names() {
        return String.join(",", forms.keySet());
    }

    /** A line as JSON; an empty cell is null. */
    ObjectNode tree(List<String> header, List<String> cells) {
        var tree = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < header.size(); i++) {
            put(tree, header.get(i), cells.get(i).strip());
        }
        return tree;
    }

    private void put(ObjectNode tree, String column, String cell) {
        String[] path = DOT.split(column, -1);
        ObjectNode parent = tree;
        for (int i = 0; i < path.length - 1; i++) {
            var inner = parent.get(path[i]);
            if (inner instanceof ObjectNode object) {
                parent = object;
            } else if (cell.isEmpty()) {
                // Nested fields that are all empty are no record at all.
                parent.putNull(path[i]);
                return;
            } else {
                parent = parent.putObject(path[i]);
            }
        }
        value(parent, path[path.length - 1], column, MADE_SAFE.matcher(cell).matches() ? cell.substring(1) : cell);
    }

    private void value(ObjectNode parent, String name, String column, String cell) {
        if (cell.isEmpty()) {
            parent.putNull(name);
            return;
        }
        switch (forms.getOrDefault(column, Form.TEXT)) {
            case TEXT -> parent.put(name, cell);
            case TEXTS -> {
                var texts = parent.putArray(name);
                BAR.splitAsStream(cell).filter(text -> !text.isBlank()).forEach(texts::add);
            }
            case NUMBER -> number(parent, name, cell);
            case BOOLEAN -> {
                if (cell.equals("true") || cell.equals("false")) {
                    parent.put(name, cell.equals("true"));
                } else {
                    parent.put(name, cell);
                }
            }
        }
    }

    private static void number(ObjectNode parent, String name, String cell) {
        if (!NUMBER.matcher(cell).matches()) {
            parent.put(name, cell);
        } else if (cell.contains(".")) {
            parent.put(name, new BigDecimal(cell));
        } else {
            parent.put(name, new BigDecimal(cell).toBigInteger());
        }
    }
}
