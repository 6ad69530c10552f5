package org.croisements.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * The schemas of records. One record gives up to three: what is answered, where everything is always there; what is
 * sent, where nothing unknown is taken; and what a merge patch may say of it.
 */
final class Schemas {

    /** Which way a value goes. */
    enum Use {
        ANSWER,
        REQUEST,
        PATCH
    }

    private static final int LONGEST_LIST = 10_000;
    private static final Set<String> LISTS = Set.of("java.util.List", "java.util.Set", "java.util.Collection");

    private final IndexView index;
    private final ObjectNode components;
    private final Names names;

    /** Schemas of classes in the index, which are gathered in {@code components}. */
    Schemas(IndexView index, ObjectNode components) {
        this.index = index;
        this.components = components;
        this.names = new Names(index);
    }

    /** The schema of a value, with what the annotations say of it. */
    ObjectNode of(Type type, Rules rules, Use use) {
        var schema = plain(type, rules, use);
        rules.description().ifPresent(text -> schema.put("description", text));
        Nodes.addExamples(schema, rules);
        return schema;
    }

    private ObjectNode plain(Type type, Rules rules, Use use) {
        if (isList(type)) {
            return list(type, rules, use);
        }
        String name = type.name().toString();
        var value = Values.of(name, rules, use == Use.ANSWER);
        if (value.isPresent()) {
            return value.get();
        }
        var known = index.getClassByName(type.name());
        if (known != null && known.isEnum()) {
            return Nodes.reference(enumeration(known));
        }
        if (known != null && known.isRecord()) {
            return Nodes.reference(record(known, use));
        }
        var schema = Values.typed("object");
        if (name.equals("java.util.Map")) {
            schema.set(
                    "additionalProperties",
                    of(type.asParameterizedType().arguments().get(1), Rules.NONE, use));
        }
        return schema;
    }

    static boolean isList(Type type) {
        return type.kind() == Type.Kind.ARRAY || LISTS.contains(type.name().toString());
    }

    /** What a list holds. */
    static Type element(Type list) {
        return list.kind() == Type.Kind.ARRAY
                ? list.asArrayType().constituent()
                : list.asParameterizedType().arguments().get(0);
    }

    private ObjectNode list(Type type, Rules rules, Use use) {
        var schema = Values.typed("array");
        var size = rules.limit(Size.class);
        size.map(s -> s.value("min")).ifPresent(min -> schema.put("minItems", min.asInt()));
        schema.put(
                "maxItems",
                size.map(s -> s.value("max")).map(AnnotationValue::asInt).orElse(LONGEST_LIST));
        // A merge patch replaces a list as a whole.
        schema.set("items", plain(element(type), rules, use == Use.PATCH ? Use.REQUEST : use));
        return schema;
    }

    private String enumeration(ClassInfo type) {
        String name = Names.nested(type);
        if (!components.has(name)) {
            var schema = Values.typed("string");
            schema.put("description", Names.description(type));
            var values = schema.putArray("enum");
            Enums.values(type).forEach(values::add);
            components.set(name, schema);
        }
        return name;
    }

    /** The name of a record's schema, which is made where there is none yet. */
    String record(ClassInfo type, Use use) {
        String name = names.of(type, use);
        if (!components.has(name)) {
            // Put in its place before its components are looked at: they may lead back to it.
            var schema = Values.typed("object");
            components.set(name, schema);
            fill(schema, type, use);
        }
        return name;
    }

    private void fill(ObjectNode schema, ClassInfo type, Use use) {
        schema.put(
                "description",
                use == Use.PATCH
                        ? "What to change; members left out stay, null takes one away"
                        : Names.description(type));
        boolean leavesOut = type.hasDeclaredAnnotation(JsonInclude.class);
        var required = JsonNodeFactory.instance.arrayNode();
        var properties = JsonNodeFactory.instance.objectNode();
        for (var component : type.recordComponentsInDeclarationOrder()) {
            var field = type.field(component.name());
            var rules = use == Use.ANSWER ? answered(type, field) : Rules.of(field);
            String name = rules.said("name")
                    .or(() -> rules.limit(JsonProperty.class).map(a -> a.value()))
                    .map(AnnotationValue::asString)
                    .orElse(field.name());
            var property = of(field.type(), rules, use);
            boolean nullable = rules.isNullable();
            boolean optional = use == Use.ANSWER
                    ? nullable && leavesOut
                    : use == Use.PATCH || nullable || isList(field.type()) || isFlag(field);
            if (!optional) {
                required.add(name);
            }
            boolean takesNull = use == Use.PATCH || (nullable && !(use == Use.ANSWER && leavesOut));
            properties.set(name, takesNull ? Nodes.nullable(property) : property);
        }
        if (use != Use.ANSWER) {
            schema.put("additionalProperties", false);
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.set("properties", properties);
        if (use != Use.ANSWER) {
            Nodes.addExample(schema, type, use == Use.PATCH ? 1 : 0);
        }
    }

    private Rules answered(ClassInfo type, FieldInfo field) {
        var rules = Rules.of(field);
        return counterpart(type, field).map(rules::or).orElse(rules);
    }

    private static boolean isFlag(FieldInfo field) {
        return field.type().kind() == Type.Kind.PRIMITIVE
                && field.type().name().toString().equals("boolean");
    }

    /** The component of a {@code New...} record of the same package that an answer's component was taken from. */
    private Optional<Rules> counterpart(ClassInfo type, FieldInfo field) {
        if (components.has(names.of(type, Use.REQUEST))) {
            return Optional.of(Rules.of(field));
        }
        String wanted = "New" + type.simpleName().replaceAll("(Detail|Summary)$", "");
        String prefix = type.name().packagePrefix();
        return index.getClassesInPackage(DotName.createSimple(prefix == null ? "" : prefix)).stream()
                .filter(c -> c.isRecord() && c.simpleName().startsWith("New"))
                .sorted(Comparator.<ClassInfo, Boolean>comparing(
                                c -> !c.simpleName().equals(wanted))
                        .thenComparing(ClassInfo::name))
                .map(c -> c.field(field.name()))
                .filter(f -> f != null && plainName(f.type()).equals(plainName(field.type())))
                .map(Rules::of)
                .findFirst();
    }

    private static String plainName(Type type) {
        return isList(type) ? "[" + element(type).name() + "]" : type.name().toString();
    }
}
