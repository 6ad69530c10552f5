package org.croisements.kit.input;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.croisements.kit.problem.Fault;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters that one operation declares, and what is wrong with those a caller sent. */
final class Parameters {

    private record Declared(Type type, AnnotatedElement rules) {

        boolean repeatable() {
            return type instanceof ParameterizedType;
        }

        int most() {
            var size = rules.getAnnotation(Size.class);
            return size == null ? MOST_VALUES : Math.min(size.max(), MOST_VALUES);
        }

        Class<?> valueType() {
            return (Class<?>) (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
        }
    }

    /** How often a parameter may be repeated, unless it says less. */
    private static final int MOST_VALUES = 100;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private final Map<String, Declared> declared = new LinkedHashMap<>();

    private Parameters() {}

    /** Reads the signature of a resource method, bean parameters included. */
    static Parameters of(Method method) {
        var parameters = new Parameters();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (var component : parameter.getType().getRecordComponents()) {
                    // Annotations of components that also go to fields are kept on the component only if it is a
                    // target.
                    parameters.add(
                            component.getName(),
                            component.getGenericType(),
                            component.getAccessor(),
                            field(parameter.getType(), component.getName()));
                }
            } else {
                parameters.add(parameter.getName(), parameter.getParameterizedType(), parameter, parameter);
            }
        }
        return parameters;
    }

    private static AnnotatedElement field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String javaName, Type type, AnnotatedElement accessor, AnnotatedElement field) {
        for (AnnotatedElement element : List.of(accessor, field)) {
            String name = name(element, javaName);
            if (name != null) {
                declared.putIfAbsent(name, new Declared(type, field));
            }
        }
    }

    private static @Nullable String name(AnnotatedElement element, String javaName) {
        var rest = element.getAnnotation(RestQuery.class);
        if (rest != null) {
            return rest.value().isEmpty() ? javaName : rest.value();
        }
        var query = element.getAnnotation(QueryParam.class);
        return query == null ? null : query.value();
    }

    /** Every fault of the parameters sent. */
    List<Fault> faults(Map<String, List<String>> sent) {
        var faults = new ArrayList<Fault>();
        sent.forEach((name, values) -> {
            var parameter = declared.get(name);
            if (parameter == null) {
                faults.add(Fault.in(
                        BodyShape.printable(name),
                        "UNKNOWN_PARAMETER",
                        BodyShape.quote(name) + " is not a parameter here" + Nearest.hint(name, declared.keySet())));
            } else if (values.size() > 1 && !parameter.repeatable()) {
                faults.add(Fault.in(name, "REPEATED_PARAMETER", name + " can be given once"));
            } else if (values.size() > parameter.most()) {
                faults.add(Fault.in(
                        name, "TOO_MANY_VALUES", name + " can be given %d times at most".formatted(parameter.most())));
            } else {
                values.forEach(value -> addFault(faults, name, value, parameter));
            }
        });
        return faults;
    }

    private static void addFault(List<Fault> faults, String name, String value, Declared parameter) {
        String wrong = fault(value, parameter.valueType(), parameter.rules());
        if (wrong != null) {
            faults.add(Fault.in(name, "INVALID_VALUE", wrong));
        }
    }

    private static @Nullable String fault(String value, Class<?> type, AnnotatedElement rules) {
        var text = rules.getAnnotation(Text.class);
        String wrong = TextRules.fault(value, text == null ? Text.DEFAULT_MAX : text.max(), false);
        if (wrong != null) {
            return "the value " + wrong;
        }
        if (value.isBlank()) {
            return "the value is empty; leave the parameter out instead";
        }
        if (text != null && !TextRules.matches(text.pattern(), value)) {
            return BodyShape.quote(value) + " is not " + text.allowed();
        }
        if (type.isEnum()) {
            var allowed =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return allowed.contains(value)
                    ? null
                    : BodyShape.quote(value) + " is not allowed" + Nearest.hint(value, allowed);
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false") ? null : "true or false is expected";
        }
        if (type == int.class || type == Integer.class) {
            return number(value, rules);
        }
        return BodyShape.formFault(value, type);
    }

    private static @Nullable String number(String value, AnnotatedElement rules) {
        var min = rules.getAnnotation(Min.class);
        var max = rules.getAnnotation(Max.class);
        long least = min == null ? Integer.MIN_VALUE : min.value();
        long most = max == null ? Integer.MAX_VALUE : max.value();
        String expected = "a whole number from %d to %d is expected".formatted(least, most);
        if (!NUMBER.matcher(value).matches()) {
            return expected;
        }
        long number = Long.parseLong(value);
        return number < least || number > most ? expected : null;
    }
}
