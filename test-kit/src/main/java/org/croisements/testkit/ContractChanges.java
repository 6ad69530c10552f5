package org.croisements.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Finds what in a new contract would break a client of the old one. Whoever reads must go on finding what was there, in
 * no wider a form; whoever writes must go on being taken with what they send.
 */
final class ContractChanges {

    private static final List<String> UPPER = List.of("maxLength", "maxItems", "maximum");
    private static final List<String> LOWER = List.of("minLength", "minItems", "minimum");

    private final Contract before;
    private final Contract after;
    private final Set<String> seen = new HashSet<>();
    private final List<String> breaks = new ArrayList<>();

    private ContractChanges(Contract before, Contract after) {
        this.before = before;
        this.after = after;
    }

    /** Every change that breaks a client. */
    static List<String> breaking(Contract before, Contract after) {
        var changes = new ContractChanges(before, after);
        before.operations().forEach((place, operation) -> {
            var now = after.operations().get(place);
            if (now == null) {
                changes.breaks.add(place + " is gone");
            } else {
                changes.operation(place, operation, now);
            }
        });
        return changes.breaks;
    }

    private void operation(String place, JsonNode was, JsonNode now) {
        require(was.path("operationId").equals(now.path("operationId")), place, "has another operationId");
        var parameters = parameters(before, was);
        parameters(after, now).forEach((name, parameter) -> {
            var old = parameters.remove(name);
            boolean wasRequired = old != null && old.path("required").asBoolean();
            require(wasRequired || !parameter.path("required").asBoolean(), place + " " + name, "is required now");
            if (old != null) {
                schemas(old.path("schema"), parameter.path("schema"), true, place + " " + name);
            }
        });
        parameters.keySet().forEach(name -> breaks.add(place + " " + name + " is gone"));
        content(was.path("requestBody"), now.path("requestBody"), true, place);
        was.path("responses").properties().forEach(answer -> {
            if (answer.getKey().startsWith("2")) {
                require(now.path("responses").has(answer.getKey()), place, "answers no " + answer.getKey() + " now");
                content(
                        before.resolve(answer.getValue()),
                        after.resolve(now.path("responses").path(answer.getKey())),
                        false,
                        place);
            }
        });
    }

    private static java.util.Map<String, JsonNode> parameters(Contract contract, JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(contract::resolve)
                .collect(Collectors.toMap(
                        p -> p.path("in").asText() + " " + p.path("name").asText(), p -> p));
    }

    private void content(JsonNode was, JsonNode now, boolean sent, String place) {
        was.path("content").properties().forEach(type -> {
            var present = now.path("content").path(type.getKey());
            require(!present.isMissingNode(), place, "has no " + type.getKey() + " now");
            schemas(type.getValue().path("schema"), present.path("schema"), sent, place);
        });
    }

    private void schemas(JsonNode was, JsonNode now, boolean sent, String place) {
        var old = before.resolve(was);
        var present = after.resolve(now);
        String at = was.has("$ref") ? was.path("$ref").asText().replaceAll(".*/", "") : place;
        if (present.isMissingNode() || (was.has("$ref") && !seen.add(at + sent))) {
            return;
        }
        var wide = sent ? present : old;
        var narrow = sent ? old : present;
        require(words(wide.path("type")).containsAll(words(narrow.path("type"))), at, "has another type");
        if (wide.has("enum") || narrow.has("enum")) {
            // Clients are told to expect new values in answers; that one is no longer taken breaks them.
            require(
                    !sent || words(wide.path("enum")).containsAll(words(narrow.path("enum"))),
                    at,
                    "takes fewer values");
        }
        if (sent) {
            limits(old, present, at);
        }
        members(old, present, sent, at);
        schemas(old.path("items"), present.path("items"), sent, at + "[]");
        for (int i = 0; i < old.path("anyOf").size(); i++) {
            schemas(old.path("anyOf").path(i), present.path("anyOf").path(i), sent, at);
        }
    }

    private void members(JsonNode old, JsonNode present, boolean sent, String at) {
        old.path("properties").properties().forEach(property -> {
            var now = present.path("properties").path(property.getKey());
            require(!now.isMissingNode(), at + "." + property.getKey(), "is gone");
            schemas(property.getValue(), now, sent, at + "." + property.getKey());
        });
        var stricter = words((sent ? present : old).path("required"));
        var looser = words((sent ? old : present).path("required"));
        stricter.stream()
                .filter(name -> !looser.contains(name))
                .forEach(name -> breaks.add(at + "." + name + (sent ? " is required now" : " may be missing now")));
    }

    private void limits(JsonNode old, JsonNode now, String at) {
        for (String limit : UPPER) {
            boolean tighter = now.has(limit)
                    && (!old.has(limit)
                            || now.path(limit).asDouble() < old.path(limit).asDouble());
            require(!tighter, at, "has a lower " + limit);
        }
        for (String limit : LOWER) {
            boolean tighter = now.has(limit)
                    && (!old.has(limit)
                            || now.path(limit).asDouble() > old.path(limit).asDouble());
            require(!tighter, at, "has a higher " + limit);
        }
        require(!now.has("pattern") || now.path("pattern").equals(old.path("pattern")), at, "has another pattern");
    }

    private static Set<String> words(JsonNode node) {
        var words = new HashSet<String>();
        if (node.isTextual()) {
            words.add(node.asText());
        }
        node.forEach(word -> words.add(word.asText()));
        return words;
    }

    private void require(boolean right, String place, String change) {
        if (!right) {
            breaks.add(place + " " + change);
        }
    }
}
