package org.croisements.kit.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.croisements.kit.change.ChangeOperation;
import org.jspecify.annotations.Nullable;

/** A page of another service's change feed, as far as a replica needs it. */
record FeedPage(List<Entry> entries, String next, boolean more) {

    /** What happened to one record. */
    record Entry(
            String type,
            UUID id,
            @Nullable String slug,
            ChangeOperation operation,
            long version,
            @Nullable JsonNode data) {

        boolean isTombstone() {
            return operation != ChangeOperation.CHANGED;
        }

        /** What people call the record: what its representation has of a label, a name or a title. */
        @Nullable
        String label() {
            if (isTombstone() || data == null) {
                return null;
            }
            JsonNode of = data;
            return Stream.of("label", "name", "title")
                    .map(of::path)
                    .map(text -> text.isObject() ? text.path("fr") : text)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue)
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        UUID mergedInto() {
            return operation == ChangeOperation.MERGED && data != null
                    ? UUID.fromString(data.path("into").asText())
                    : null;
        }
    }

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Reads a page; throws {@link IllegalArgumentException} where the text is anything else. */
    static FeedPage read(String text) {
        try {
            JsonNode page = JSON.readTree(text);
            List<Entry> entries = new ArrayList<>();
            for (JsonNode item : array(page.path("items"))) {
                entries.add(new Entry(
                        text(item.path("type")),
                        UUID.fromString(text(item.path("id"))),
                        item.path("slug").textValue(),
                        ChangeOperation.valueOf(text(item.path("operation"))),
                        item.path("version").longValue(),
                        item.path("data").isObject() ? item.path("data") : null));
            }
            return new FeedPage(
                    entries, text(page.path("next")), page.path("more").booleanValue());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static JsonNode array(JsonNode node) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("not a page of a change feed");
        }
        return node;
    }

    private static String text(JsonNode node) {
        if (!node.isTextual()) {
            throw new IllegalArgumentException("not a page of a change feed");
        }
        return node.textValue();
    }
}
