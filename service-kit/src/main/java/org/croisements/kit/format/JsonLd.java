package org.croisements.kit.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiFunction;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.Rendition;

/** Records as linked data (JSON-LD 1.1) in the words of one vocabulary: a list is a graph, one record a node. */
public final class JsonLd<E> implements Rendition<E> {

    /** The vocabulary that search engines know. */
    public static final String SCHEMA_ORG = "https://schema.org";

    private final ObjectMapper mapper;
    private final String context;
    private final BiFunction<E, About, ObjectNode> toNode;

    /** Records as the nodes that {@code toNode} makes of them; {@code about} gives whole addresses. */
    public JsonLd(ObjectMapper mapper, String context, BiFunction<E, About, ObjectNode> toNode) {
        this.mapper = mapper;
        this.context = context;
        this.toNode = toNode;
    }

    @Override
    public Format format() {
        return Format.JSON_LD;
    }

    @Override
    public Document<E> open(About about) {
        var frame = JsonNodeFactory.instance.objectNode().put("@context", context);
        if (about.single()) {
            return JsonDocument.single(mapper, entity -> frame.setAll(toNode.apply(entity, about)));
        }
        frame.putArray("@graph");
        return JsonDocument.list(mapper, frame, entity -> toNode.apply(entity, about));
    }
}
