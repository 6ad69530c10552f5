package org.croisements.kit.openapi;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** What the annotations of a record's component or of a parameter say of its values. */
final class Rules {

    static final Rules NONE = new Rules("", List.of(), null);

    private final String name;
    private final List<AnnotationInstance> annotations;
    private final @Nullable Rules fallback;

    private Rules(String name, List<AnnotationInstance> annotations, @Nullable Rules fallback) {
        this.name = name;
        this.annotations = annotations;
        this.fallback = fallback;
    }

    /** A record's component; its annotations stand on the field of the same name too. */
    static Rules of(FieldInfo field) {
        return new Rules(field.name(), all(field, field.type()), null);
    }

    static Rules of(MethodParameterInfo parameter) {
        return new Rules(String.valueOf(parameter.name()), all(parameter, parameter.type()), null);
    }

    private static List<AnnotationInstance> all(AnnotationTarget target, Type type) {
        var all = new ArrayList<>(target.declaredAnnotations());
        all.addAll(type.annotations());
        return all;
    }

    /** The same; limits and examples that are not said here are as said there. */
    Rules or(Rules others) {
        return new Rules(name, annotations, others);
    }

    String name() {
        return name;
    }

    /** Whether the input checks hold the value, or the one it was taken from, to limits. */
    boolean isChecked() {
        return fallback != null;
    }

    boolean has(Class<? extends Annotation> type) {
        return own(type).isPresent();
    }

    boolean isNullable() {
        return annotations.stream()
                .anyMatch(a -> a.name().withoutPackagePrefix().equals("Nullable"));
    }

    /** A limit; a borrowed one where there is none. */
    Optional<AnnotationInstance> limit(Class<? extends Annotation> type) {
        return own(type).or(() -> fallback == null ? Optional.empty() : fallback.own(type));
    }

    private Optional<AnnotationInstance> own(Class<? extends Annotation> type) {
        var wanted = DotName.createSimple(type);
        return annotations.stream().filter(a -> a.name().equals(wanted)).findFirst();
    }

    /** A member of {@code @Schema} that was written out. */
    Optional<AnnotationValue> said(String member) {
        return own(Schema.class).map(a -> a.value(member));
    }

    /** The same, borrowed where it was not. */
    Optional<AnnotationValue> saidSomewhere(String member) {
        return said(member).or(() -> fallback == null ? Optional.empty() : fallback.said(member));
    }

    /** The examples written out, in words. */
    List<String> examples() {
        var parameter = own(Parameter.class).map(a -> a.value("example")).map(v -> List.of(v.asString()));
        return saidSomewhere("examples")
                .map(v -> List.of(v.asStringArray()))
                .or(() -> saidSomewhere("example").map(v -> List.of(v.asString())))
                .or(() -> parameter)
                .orElse(List.of());
    }

    /** The description written out. */
    Optional<String> description() {
        return said("description")
                .or(() -> own(Parameter.class).map(a -> a.value("description")))
                .map(AnnotationValue::asString);
    }
}
