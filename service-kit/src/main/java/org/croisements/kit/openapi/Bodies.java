package org.croisements.kit.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.croisements.kit.openapi.Schemas.Use;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The body that an operation takes. */
final class Bodies {

    private final IndexView index;
    private final ObjectNode components;
    private final Schemas schemas;
    private final Examples examples;

    Bodies(IndexView index, ObjectNode components, Schemas schemas, Examples examples) {
        this.index = index;
        this.components = components;
        this.schemas = schemas;
        this.examples = examples;
    }

    /** Adds the body that the operation takes, if any. */
    void add(ObjectNode operation, Endpoint endpoint) {
        var form = form(endpoint);
        for (var parameter : endpoint.method().parameters()) {
            if (!form.isEmpty() || isBody(parameter, endpoint)) {
                var content = JsonNodeFactory.instance.objectNode();
                if (endpoint.takesFile()) {
                    addFile(operation, endpoint, parameter);
                    return;
                } else if (form.isEmpty()) {
                    fill(content, endpoint, parameter);
                } else {
                    components.set(endpoint.capitalName() + "Form", form);
                    fill(content, Nodes.reference(endpoint.capitalName() + "Form"), false);
                }
                var body = operation.putObject("requestBody");
                body.put("required", true).put("description", inWords(content, parameter));
                body.putObject("content").set(endpoint.consumes().get(0), content);
                return;
            }
        }
    }

    /** A file in one of several media types; the parameter has an example for each, in their order. */
    private static void addFile(ObjectNode operation, Endpoint endpoint, MethodParameterInfo parameter) {
        var rules = Rules.of(parameter);
        var body = operation.putObject("requestBody");
        body.put("required", true)
                .put("description", rules.description().orElse("A file of many records, one a line") + ".");
        var content = body.putObject("content");
        for (int i = 0; i < endpoint.consumes().size(); i++) {
            String type = endpoint.consumes().get(i);
            var media = content.putObject(type);
            media.set("schema", Outputs.file(type));
            media.put("example", rules.examples().get(i));
        }
    }

    private void fill(ObjectNode content, Endpoint endpoint, MethodParameterInfo parameter) {
        var type = endpoint.body().orElse(parameter.type());
        if (Endpoint.isPatch(type)) {
            var patched = type.asParameterizedType().arguments().get(0);
            fill(content, schemas.of(patched, Rules.NONE, Use.PATCH), true);
        } else if (index.getClassByName(type.name()) == null) {
            content.set("schema", Outputs.text(endpoint.consumes().get(0)));
            Rules.of(parameter).examples().forEach(text -> content.put("example", text));
        } else {
            fill(content, schemas.of(type, Rules.NONE, Use.REQUEST), false);
        }
    }

    private void fill(ObjectNode content, ObjectNode schema, boolean patch) {
        content.set("schema", schema);
        content.set("example", patch ? examples.patch(schema) : examples.request(schema));
    }

    private String inWords(ObjectNode content, MethodParameterInfo parameter) {
        String schema = content.path("schema").path("$ref").asText().replaceAll(".*/", "");
        String text = components.path(schema).path("description").asText("What to send");
        return Rules.of(parameter).description().orElse(text) + ".";
    }

    private static boolean isBody(MethodParameterInfo parameter, Endpoint endpoint) {
        return !endpoint.is("get", "delete")
                && !endpoint.isPathParameter(parameter)
                && !parameter.hasDeclaredAnnotation(BeanParam.class)
                && !parameter.hasDeclaredAnnotation(Context.class)
                && !parameter.hasDeclaredAnnotation(RestHeader.class)
                && !parameter.hasDeclaredAnnotation(HeaderParam.class)
                && !parameter.hasDeclaredAnnotation(RestQuery.class)
                && !parameter.hasDeclaredAnnotation(QueryParam.class)
                && !isFrom("jakarta.ws.rs", parameter)
                && !isFrom("io.vertx", parameter);
    }

    /** An array of bytes is from nowhere. */
    private static boolean isFrom(String prefix, MethodParameterInfo parameter) {
        String home = parameter.type().name().packagePrefix();
        return home != null && home.startsWith(prefix);
    }

    private ObjectNode form(Endpoint endpoint) {
        var properties = JsonNodeFactory.instance.objectNode();
        var required = JsonNodeFactory.instance.arrayNode();
        for (var parameter : endpoint.method().parameters()) {
            var rules = Rules.of(parameter);
            var field = rules.limit(RestForm.class).or(() -> rules.limit(FormParam.class));
            if (field.isPresent()) {
                var said = field.get().value();
                String name = said == null || said.asString().isEmpty() ? rules.name() : said.asString();
                properties.set(name, schemas.of(parameter.type(), rules, Use.REQUEST));
                if (!rules.isNullable()) {
                    required.add(name);
                }
            }
        }
        if (properties.isEmpty()) {
            return properties;
        }
        var form = Values.typed("object");
        form.put("description", "What to send, as a form").put("additionalProperties", false);
        if (!required.isEmpty()) {
            form.set("required", required);
        }
        form.set("properties", properties);
        return form;
    }
}
