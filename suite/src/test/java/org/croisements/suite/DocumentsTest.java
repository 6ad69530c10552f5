package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Holds what the documents say about the API and about this project against the contracts and the files. */
class DocumentsTest {

    private static final Pattern ADDRESS = Pattern.compile("/api/v1/[^\\s<>'`\"|)]+");
    private static final Pattern FORMAT = Pattern.compile("\\.[a-z]+$");

    /** Contracts by the path they offer. */
    private static final Map<String, Map<String, Object>> CONTRACTS = new LinkedHashMap<>();

    static {
        for (Module module : Module.values()) {
            Path file = Compose.PROJECT.resolve(module.programName() + "/api/openapi.yaml");
            if (Files.exists(file)) {
                Map<String, Object> contract = read(file);
                Compose.map(contract.get("paths")).keySet().forEach(path -> CONTRACTS.put(path, contract));
            }
        }
    }

    static List<String> addresses() throws IOException {
        List<String> addresses = new ArrayList<>();
        for (String document : List.of("README.md", "docs/api-guidelines.md", "docs/architecture.md")) {
            ADDRESS.matcher(text(document))
                    .results()
                    .map(found -> found.group())
                    .filter(address -> !address.contains("/..."))
                    .forEach(addresses::add);
        }
        return addresses;
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyAddressInTheDocumentsIsOneThatTheContractsKnow(String address) {
        String[] parts = address.split("\\?", 2);
        String path = FORMAT.matcher(parts[0]).replaceFirst("");
        String form = CONTRACTS.keySet().stream()
                .filter(known -> path.matches(known.replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst()
                .orElse(null);
        assertThat(form).as("the path that stands for " + path).isNotNull();
        if (parts.length == 2 && form != null) {
            Map<String, Map<String, Object>> parameters = parameters(form);
            for (String given : parts[1].split("&", -1)) {
                String[] pair = given.split("=", 2);
                assertThat(parameters).as(address).containsKey(pair[0]);
                assertThat(allows(form, parameters.get(pair[0]), pair[1]))
                        .as(given)
                        .isTrue();
            }
        }
    }

    @Test
    void theOperatorsDocumentNamesEveryVariableThatIsRead() throws IOException {
        assumeTrue(Files.exists(Compose.PROJECT.resolve("docs/operations.md")));
        String operations = text("docs/operations.md");
        Pattern variable = Pattern.compile("\\$\\{(CROISEMENTS_[A-Z_]+)");
        for (String file : List.of(
                "gateway/src/main/resources/application.properties",
                "service-kit/src/main/resources/META-INF/microprofile-config.properties",
                "network-service/src/main/resources/application.properties")) {
            // The addresses of the services are named once for all.
            List<String> read = variable.matcher(text(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !name.endsWith("_HEALTH_URL"))
                    .toList();
            assertThat(read).as(file).allSatisfy(name -> assertThat(operations).contains("`" + name + "`"));
        }
    }

    @Test
    void theLayoutInTheReadmeNamesEveryFolder() throws IOException {
        String layout = text("README.md").split("## Layout", 2)[1].split("## Documents", 2)[0];
        try (Stream<Path> files = Files.list(Compose.PROJECT)) {
            assertThat(files.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !name.equals("target")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(layout).contains("\n" + name + "/"));
        }
    }

    /** The query parameters of all operations at a path. */
    private static Map<String, Map<String, Object>> parameters(String path) {
        Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();
        Compose.map(Compose.map(contract(path).get("paths")).get(path)).values().stream()
                .filter(Map.class::isInstance)
                .map(operation -> (List<?>) Compose.map(operation).getOrDefault("parameters", List.of()))
                .flatMap(List::stream)
                .map(parameter -> resolved(path, Compose.map(parameter)))
                .filter(parameter -> "query".equals(parameter.get("in")))
                .forEach(parameter -> parameters.put(String.valueOf(parameter.get("name")), parameter));
        return parameters;
    }

    private static boolean allows(String path, @Nullable Map<String, Object> parameter, String value) {
        Map<String, Object> schema =
                resolved(path, Compose.map(Compose.map(parameter).get("schema")));
        if (schema.containsKey("items")) {
            schema = resolved(path, Compose.map(schema.get("items")));
        }
        Object values = schema.get("enum");
        Object pattern = schema.get("pattern");
        return (values == null || Compose.list(values).contains(value))
                && (pattern == null
                        || Pattern.compile(pattern.toString()).matcher(value).find());
    }

    private static Map<String, Object> resolved(String path, Map<String, Object> part) {
        Object reference = part.get("$ref");
        if (reference == null) {
            return part;
        }
        Map<String, Object> target = contract(path);
        for (String step : reference.toString().substring(2).split("/", -1)) {
            target = Compose.map(target.get(step));
        }
        return target;
    }

    private static Map<String, Object> contract(String path) {
        return CONTRACTS.getOrDefault(path, Map.of());
    }

    private static Map<String, Object> read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(20_000_000);
        try (var reader = Files.newBufferedReader(file)) {
            return Compose.map(new Yaml(new SafeConstructor(options)).<Object>load(reader));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String file) throws IOException {
        return Files.readString(Compose.PROJECT.resolve(file));
    }
}
