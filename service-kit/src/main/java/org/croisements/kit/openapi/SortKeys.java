package org.croisements.kit.openapi;

import java.lang.reflect.Modifier;
import java.util.List;
import org.croisements.kit.page.Sorting;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** By what a list can be sorted: what the only {@link Sorting} among the constants of its package says. */
final class SortKeys {

    private static final DotName SORTING = DotName.createSimple(Sorting.class);

    private SortKeys() {}

    /** The keys; none where it can't be told. */
    static List<String> of(Endpoint endpoint, IndexView index) {
        var here = endpoint.method().declaringClass().name().packagePrefixName();
        var constants = index.getClassesInPackage(here).stream()
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.type().name().equals(SORTING) && Modifier.isStatic(field.flags()))
                .distinct()
                .toList();
        return constants.size() == 1
                ? keys(constants.get(0).declaringClass(), constants.get(0).name())
                : List.of();
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
