package org.croisements.kit.input;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of one of its members: its type, the rule of its texts, the values of an enum, the items of a list.
 * Each record is asked once: its annotations take far longer to read than a body.
 */
record BodyMember(
        String name,
        Class<?> type,
        boolean isNullable,
        @Nullable Text rule,
        List<String> values,
        @Nullable BodyMember item) {

    private static final ClassValue<Map<String, BodyMember>> MEMBERS = new ClassValue<>() {
        @Override
        protected Map<String, BodyMember> computeValue(Class<?> type) {
            var members = new LinkedHashMap<String, BodyMember>();
            for (RecordComponent component : type.getRecordComponents()) {
                var member = of(component.getName(), component.getAnnotatedType(), component.getAnnotation(Text.class));
                members.put(member.name, member);
            }
            return Collections.unmodifiableMap(members);
        }
    };

    /** The members of a record by name, in their order. */
    static Map<String, BodyMember> of(Class<?> type) {
        return MEMBERS.get(type);
    }

    /** The rule of a list's texts stands at the list. */
    private static BodyMember of(String name, AnnotatedType annotated, @Nullable Text rule) {
        var type = raw(annotated);
        var values = type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
                : List.<String>of();
        var item = type == List.class && annotated instanceof AnnotatedParameterizedType list
                ? of(name, list.getAnnotatedActualTypeArguments()[0], rule)
                : null;
        return new BodyMember(name, type, annotated.isAnnotationPresent(Nullable.class), rule, values, item);
    }

    private static Class<?> raw(AnnotatedType annotated) {
        return (Class<?>)
                (annotated.getType() instanceof ParameterizedType generic ? generic.getRawType() : annotated.getType());
    }
}
