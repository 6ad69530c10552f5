package org.croisements.kit.openapi;

import java.util.Locale;
import org.croisements.kit.openapi.Schemas.Use;
import org.croisements.kit.page.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** What the schemas of classes are called, and how they are described. */
final class Names {

    private final IndexView index;

    Names(IndexView index) {
        this.index = index;
    }

    /** What a record is called, used in one way. */
    String of(ClassInfo type, Use use) {
        String name = nested(type);
        String bare = name.startsWith("New") ? name.substring(3) : name;
        return switch (use) {
            case ANSWER -> name;
            case PATCH -> bare + "Patch";
            case REQUEST -> name.startsWith("New") || name.endsWith("Request") ? name : free("New" + name, name);
        };
    }

    private String free(String wanted, String name) {
        boolean taken = index.getKnownClasses().stream()
                .anyMatch(c -> c.isRecord() && nested(c).equals(wanted));
        return taken ? name + "Input" : wanted;
    }

    /** A schema's name: within a contract the outer class must tell nested ones apart. */
    static String nested(ClassInfo type) {
        if (type.name().toString().equals(Page.class.getName() + "$Position")) {
            return "PageInfo";
        }
        var schema = type.declaredAnnotation(Schema.class);
        return schema != null && schema.value("name") != null
                ? schema.value("name").asString()
                : type.name().withoutPackagePrefix().replace("$", "");
    }

    static String description(ClassInfo type) {
        var schema = type.declaredAnnotation(Schema.class);
        if (schema != null && schema.value("description") != null) {
            return schema.value("description").asString();
        }
        String words = nested(type).replaceAll("([a-z])([A-Z])", "$1 $2");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
