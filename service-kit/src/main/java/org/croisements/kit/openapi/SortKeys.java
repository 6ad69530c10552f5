package org.croisements.kit.openapi;

import java.lang.reflect.Modifier;
import java.util.List;
import org.croisements.kit.page.Sorting;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * By what a list can be sorted: what the only {@link Sorting} among the constants of its items' package says, or of its
 * own package.
 */
final class SortKeys {

    private static final DotName SORTING = DotName.createSimple(Sorting.class);

    private SortKeys() {}

    /** The keys; none where it can't be told. */
    static List<String> of(Endpoint endpoint, IndexView index) {
        var items = endpoint.answer()
                .map(type -> Schemas.element(type).name().packagePrefixName())
                .map(place -> constants(place, index))
                .orElse(List.of());
        var here = items.size() == 1
                ? items
                : constants(endpoint.method().declaringClass().name().packagePrefixName(), index);
        return here.size() == 1 ? keys(here.get(0).declaringClass(), here.get(0).name()) : List.of();
    }

    private static List<FieldInfo> constants(DotName place, IndexView index) {
        return index.getClassesInPackage(place).stream()
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.type().name().equals(SORTING) && Modifier.isStatic(field.flags()))
                .distinct()
                .toList();
    }

    private static List<String> keys(ClassInfo type, String constant) {
        try {
            var loaded = Class.forName(
                    type.name().toString(), true, Thread.currentThread().getContextClassLoader());
            var field = loaded.getDeclaredField(constant);
            field.setAccessible(true);
            return field.get(null) instanceof Sorting sorting ? sorting.names() : List.of();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
