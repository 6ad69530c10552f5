package org.croisements.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The compose file of the project as the compose program reads it: merged, its variables put in. */
record Compose(Map<String, Object> file) {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** {@code ${NAME}}, {@code ${NAME:-otherwise}} and {@code ${NAME:?complaint}}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([-?])([^}]*))?}");

    static Compose read() throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (var reader = Files.newBufferedReader(PROJECT.resolve("docker-compose.yml"))) {
            Object file = new Yaml(new SafeConstructor(options)).load(reader);
            return new Compose(map(file));
        }
    }

    Map<String, Object> services() {
        return map(file.get("services"));
    }

    Map<String, Object> service(String name) {
        return map(services().get(name));
    }

    /** The variables of a service, those of the caller's environment taken from {@code given}. */
    Map<String, String> environment(String name, Map<String, String> given) {
        Map<String, String> environment = new LinkedHashMap<>();
        map(service(name).get("environment"))
                .forEach((variable, value) -> environment.put(variable, filled(String.valueOf(value), given)));
        return environment;
    }

    List<String> healthCheck(String name) {
        return list(map(service(name).get("healthcheck")).get("test"));
    }

    static String filled(String text, Map<String, String> given) {
        Matcher variable = VARIABLE.matcher(text);
        return variable.replaceAll(match -> {
            String value = given.get(match.group(1));
            if (value == null && !"-".equals(match.group(2))) {
                throw new IllegalArgumentException(match.group(1) + " is not set");
            }
            return Matcher.quoteReplacement(value == null ? match.group(3) : value);
        });
    }

    static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(value)).forEach((key, inner) -> map.put((String) key, inner));
        return map;
    }

    static List<String> list(@Nullable Object value) {
        return ((List<?>) Objects.requireNonNull(value))
                .stream().map(String::valueOf).toList();
    }
}
