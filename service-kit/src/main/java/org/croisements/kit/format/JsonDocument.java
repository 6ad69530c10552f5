package org.croisements.kit.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.croisements.kit.page.Rendition;

/** One JSON object that holds many, written one by one; or the object of one record alone. */
public final class JsonDocument<E> implements Rendition.Document<E> {

    private final ObjectMapper mapper;
    private final Function<E, ObjectNode> toNode;
    private final String begin;
    private final String end;
    private boolean first = true;

    /** {@code frame}: the object whose last member, an empty list, takes what is added. */
    public static <E> JsonDocument<E> list(ObjectMapper mapper, ObjectNode frame, Function<E, ObjectNode> toNode) {
        String text = text(mapper, frame);
        return new JsonDocument<>(mapper, toNode, text.substring(0, text.length() - 2), "\n]}\n");
    }

    /** The object of one record. */
    public static <E> JsonDocument<E> single(ObjectMapper mapper, Function<E, ObjectNode> toNode) {
        return new JsonDocument<>(mapper, toNode, "", "\n");
    }

    private JsonDocument(ObjectMapper mapper, Function<E, ObjectNode> toNode, String begin, String end) {
        this.mapper = mapper;
        this.toNode = toNode;
        this.begin = begin;
        this.end = end;
    }

    @Override
    public String begin() {
        return begin;
    }

    @Override
    public String add(E entity) {
        String separator = begin.isEmpty() ? "" : first ? "\n" : ",\n";
        first = false;
        return separator + text(mapper, toNode.apply(entity));
    }

    @Override
    public String end() {
        return end;
    }

    private static String text(ObjectMapper mapper, JsonNode node) {
        try {
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
