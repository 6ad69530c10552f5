package org.croisements.kit.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.croisements.kit.openapi.Schemas.Use;
import org.croisements.kit.page.Format;
import org.croisements.kit.page.ListParams;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters that an operation takes. */
final class Parameters {

    private static final int MOST_VALUES = 100;

    private final IndexView index;
    private final Schemas schemas;
    private final Examples examples;

    Parameters(IndexView index, Schemas schemas, Examples examples) {
        this.index = index;
        this.schemas = schemas;
        this.examples = examples;
    }

    ArrayNode of(Endpoint endpoint) {
        var parameters = JsonNodeFactory.instance.arrayNode();
        for (var parameter : endpoint.method().parameters()) {
            if (endpoint.isPathParameter(parameter)) {
                parameters.add(inPath(parameter));
            }
        }
        for (var parameter : endpoint.method().parameters()) {
            var rules = Rules.of(parameter);
            if (parameter.hasDeclaredAnnotation(BeanParam.class)) {
                addBean(parameters, endpoint, parameter.type());
            } else if (rules.has(RestQuery.class) || rules.has(QueryParam.class)) {
                parameters.add(inQuery(parameter.type(), rules));
            } else if (rules.has(RestHeader.class)) {
                parameters.add(inHeader(parameter.type(), rules));
            }
        }
        parameters.add(shared("Accept-Language"));
        if (endpoint.isRead()) {
            parameters.add(shared("If-None-Match"));
        }
        if (endpoint.isIdempotent()) {
            parameters.add(shared(endpoint.needsKey() ? "Required-Idempotency-Key" : "Idempotency-Key"));
        }
        if (endpoint.is("patch", "put", "delete") && endpoint.isVersioned()) {
            parameters.add(shared("If-Match"));
        }
        return parameters;
    }

    private void addBean(ArrayNode parameters, Endpoint endpoint, Type type) {
        if (type.name().equals(DotName.createSimple(ListParams.class))) {
            List.of("limit", "cursor", "fields").forEach(name -> parameters.add(shared(name)));
            parameters.add(sort(SortKeys.of(endpoint, index)));
            if (endpoint.produces().contains(Format.CSV_TYPE)) {
                parameters.add(shared("dialect"));
            }
            return;
        }
        var bean = index.getClassByName(type.name());
        for (var component : bean.recordComponentsInDeclarationOrder()) {
            var field = bean.field(component.name());
            parameters.add(inQuery(field.type(), Rules.of(field)));
        }
    }

    private static ObjectNode shared(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/parameters/" + name);
    }

    private static ObjectNode sort(List<String> keys) {
        String one = keys.isEmpty() ? "[A-Za-z0-9]+" : "(" + String.join("|", keys) + ")";
        var parameter = JsonNodeFactory.instance.objectNode();
        String usual = keys.isEmpty() ? "" : " Keys: " + String.join(", ", keys) + ".";
        parameter.put("name", "sort").put("in", "query");
        parameter.put("description", "Keys to sort by, separated by commas; a minus sign turns one round." + usual);
        parameter
                .putObject("schema")
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", 200)
                .put("pattern", "^ *-?%1$s *(, *-?%1$s *)*$".formatted(one));
        return parameter.put("example", keys.isEmpty() ? "name" : keys.get(0));
    }

    private ObjectNode inPath(MethodParameterInfo given) {
        var rules = Rules.of(given);
        var parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("name", rules.name()).put("in", "path").put("required", true);
        boolean idOrSlug = Endpoint.isIdOrSlug(given);
        var schema = idOrSlug ? Values.idOrSlug() : schemas.of(given.type(), rules, Use.REQUEST);
        String words = rules.name().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        parameter.put(
                "description", rules.description().orElse("The " + words + (idOrSlug ? ", by id or slug." : ".")));
        var said = rules.examples();
        parameter.set("schema", schema);
        if (!said.isEmpty()) {
            parameter.put("example", said.get(0));
        } else if (idOrSlug) {
            parameter.put("example", shown(rules.name()));
        } else {
            parameter.set("example", examples.request(schema));
        }
        return tidied(parameter);
    }

    /** The slug that the form of such a record shows, an id where it has none. */
    private String shown(String name) {
        String end = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return index.getKnownClasses().stream()
                .filter(type -> type.isRecord()
                        && type.simpleName().matches("New[A-Za-z]*" + end)
                        && type.field("slug") != null)
                .sorted(Comparator.comparing(ClassInfo::name))
                .flatMap(type -> Rules.of(type.field("slug")).examples().stream())
                .findFirst()
                .orElse(Values.ID);
    }

    private ObjectNode inQuery(Type type, Rules rules) {
        String name = rules.limit(RestQuery.class)
                .or(() -> rules.limit(QueryParam.class))
                .map(a -> a.value())
                .map(v -> v.asString())
                .filter(n -> !n.isEmpty())
                .orElse(rules.name());
        var schema = schemas.of(type, rules, Use.REQUEST);
        if (schema.path("type").asText().equals("array")
                && schema.path("maxItems").asInt() > MOST_VALUES) {
            schema.put("maxItems", MOST_VALUES);
        }
        rules.limit(DefaultValue.class).map(a -> a.value().asString()).ifPresent(value -> {
            switch (schema.path("type").asText()) {
                case "integer" -> schema.put("default", Long.parseLong(value));
                case "boolean" -> schema.put("default", Boolean.parseBoolean(value));
                default -> schema.put("default", value);
            }
        });
        var parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("name", name).put("in", "query");
        rules.description().ifPresent(text -> parameter.put("description", text));
        parameter.set("schema", schema);
        parameter.set("example", examples.request(schema));
        return tidied(parameter);
    }

    private ObjectNode inHeader(Type type, Rules rules) {
        var parameter = JsonNodeFactory.instance.objectNode();
        parameter.put(
                "name",
                rules.limit(RestHeader.class).map(a -> a.value().asString()).orElseThrow());
        parameter.put("in", "header").put("required", !rules.isNullable());
        rules.description().ifPresent(text -> parameter.put("description", text));
        var schema = schemas.of(type, rules, Use.REQUEST);
        parameter.set("schema", schema);
        parameter.set("example", examples.request(schema));
        return tidied(parameter);
    }

    /** What the parameter says, its schema need not say again. */
    private static ObjectNode tidied(ObjectNode parameter) {
        ((ObjectNode) parameter.path("schema")).remove(List.of("description", "examples"));
        return parameter;
    }
}
