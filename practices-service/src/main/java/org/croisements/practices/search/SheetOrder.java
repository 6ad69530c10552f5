package org.croisements.practices.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.croisements.practices.index.SheetDocument;

/** An order of sheets; the id comes last, so that it tells any two apart. */
public final class SheetOrder {

    /** By what sheets can be ordered. */
    public enum Key {
        RELEVANCE,
        TITLE,
        CREATED_AT,
        UPDATED_AT
    }

    /** A key, and whether it runs from its last value to its first. */
    public record Part(Key key, boolean descending) {}

    private final List<Part> parts;

    public SheetOrder(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    Sort sort(boolean backwards) {
        var fields = new ArrayList<SortField>();
        parts.forEach(part -> fields.add(field(part.key(), part.descending() != backwards)));
        boolean idDescends = !parts.isEmpty() && parts.get(0).descending() != backwards;
        fields.add(new SortField(SheetDocument.ID, SortField.Type.STRING, idDescends));
        return new Sort(fields.toArray(SortField[]::new));
    }

    private static SortField field(Key key, boolean descending) {
        return switch (key) {
            // A score falls from the best on, as this order should begin with.
            case RELEVANCE -> new SortField(null, SortField.Type.SCORE, descending);
            case TITLE -> new SortField(SheetDocument.TITLE, SortField.Type.STRING, descending);
            case CREATED_AT -> new SortField(SheetDocument.CREATED_AT, SortField.Type.LONG, descending);
            case UPDATED_AT -> new SortField(SheetDocument.UPDATED_AT, SortField.Type.LONG, descending);
        };
    }

    /** The sort values of a hit as plain values, which {@link #values} takes back. */
    public List<Object> position(Object[] values) {
        var position = new ArrayList<Object>();
        for (Object value : values) {
            position.add(value instanceof BytesRef text ? text.utf8ToString() : value);
        }
        return position;
    }

    List<Object> values(List<Object> position) {
        return position.stream()
                .<Object>map(value -> value instanceof String text ? new BytesRef(text) : value)
                .toList();
    }

    /** Reads a position back from its values as text. */
    public List<Object> read(List<String> texts) {
        var position = new ArrayList<Object>();
        for (int i = 0; i < parts.size(); i++) {
            String text = texts.get(i);
            position.add(
                    switch (parts.get(i).key()) {
                        case RELEVANCE -> Float.valueOf(text);
                        case TITLE -> text;
                        case CREATED_AT, UPDATED_AT -> Long.valueOf(text);
                    });
        }
        position.add(texts.get(parts.size()));
        return position;
    }
}
