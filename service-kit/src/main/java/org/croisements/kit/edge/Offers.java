package org.croisements.kit.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The methods and formats offered at a path, as the contract says: what a 405 and a 406 must tell. */
@ApplicationScoped
public class Offers {

    private static final String CONTRACT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Pattern SUFFIX = Pattern.compile("\\.[a-z]+$");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PATCH", "PUT", "DELETE");

    private final Map<Pattern, JsonNode> operations = new LinkedHashMap<>();

    Offers(ObjectMapper mapper) {
        try (var contract = Thread.currentThread().getContextClassLoader().getResourceAsStream(CONTRACT)) {
            mapper.readTree(contract)
                    .path("paths")
                    .properties()
                    .forEach(path -> operations.put(form(path.getKey()), path.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The methods at a path, such as {@code GET, HEAD, OPTIONS, POST}. */
    public String at(String path) {
        var methods = methods(path);
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    /** The media types in which a method at a path is answered, the usual one first. */
    public String formatsAt(String method, String path) {
        String operation = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        var formats = new LinkedHashSet<String>();
        String plain = SUFFIX.matcher(path).replaceFirst("");
        operations.forEach((form, item) -> {
            if (form.matcher(plain).matches()) {
                var responses = item.path(operation).path("responses");
                for (String done : List.of("200", "201")) {
                    responses.path(done).path("content").fieldNames().forEachRemaining(formats::add);
                }
            }
        });
        return String.join(", ", formats);
    }

    /** Whether there is something at a path, but not by this method. */
    public boolean lacks(String method, String path) {
        var methods = methods(path);
        return !methods.isEmpty() && !methods.contains(method) && !method.equals("OPTIONS");
    }

    private Set<String> methods(String path) {
        var methods = new TreeSet<String>();
        String suffixed = SUFFIX.matcher(path).replaceFirst("");
        operations.forEach((form, item) -> {
            if (form.matcher(path).matches() || form.matcher(suffixed).matches()) {
                item.fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
            }
        });
        methods.retainAll(METHODS);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static Pattern form(String path) {
        return Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+"));
    }
}
