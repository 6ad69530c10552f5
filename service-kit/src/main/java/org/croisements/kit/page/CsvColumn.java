package org.croisements.kit.page;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A column of a list as a table: the path of a field of its items, the type of its values, what it says. */
record CsvColumn(String name, Class<?> type, String description, boolean required) {

    /** The columns of items of a record type; of some fields of it only, where any are named. */
    static List<CsvColumn> of(Class<?> item, List<String> fields) {
        var columns = new ArrayList<CsvColumn>();
        for (RecordComponent component : item.getRecordComponents()) {
            if (fields.isEmpty() || fields.contains(component.getName())) {
                add(columns, component, "", "", true);
            }
        }
        return columns;
    }

    private static void add(
            List<CsvColumn> columns, RecordComponent component, String prefix, String words, boolean required) {
        var schema = component.getAccessor().getAnnotation(Schema.class);
        String said = schema == null || schema.description().isEmpty() ? component.getName() : schema.description();
        String description = words.isEmpty() ? said : words + ": " + said;
        boolean there = required && component.getAnnotatedType().getAnnotation(Nullable.class) == null;
        if (component.getType().isRecord() && component.getType().getRecordComponents().length > 1) {
            for (RecordComponent inner : component.getType().getRecordComponents()) {
                add(columns, inner, prefix + component.getName() + ".", description, there);
            }
        } else {
            columns.add(new CsvColumn(prefix + component.getName(), component.getType(), description, there));
        }
    }
}
