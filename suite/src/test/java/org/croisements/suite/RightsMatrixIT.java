package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the merged contract, asked through the gateway by callers of every kind: who is let in is what the
 * contract says. What each then may do with which record, the services' own tables say.
 */
class RightsMatrixIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Pattern ROLES = Pattern.compile("Roles: ([a-z, -]+)\\.");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final List<String> KINDS = List.of("reader", "member", "editor", "centre-admin");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    @SuppressWarnings("NullAway.Init") // the method before all tests fills it
    private static RunningSuite suite;

    @BeforeAll
    static void callersOfEveryKind() throws Exception {
        suite = RunningSuite.shared();
        for (String role : KINDS) {
            var answer = suite.post(
                    "/api/v1/api-keys",
                    "{\"label\": \"%s\", \"centre\": \"irev\", \"role\": \"%s\"}".formatted(role, role),
                    suite.administratorsKey());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            KEYS.put(role, RunningSuite.json(answer).path("secret").textValue());
        }
        KEYS.put("network-admin", suite.administratorsKey());
    }

    @Test
    void everyOperationLetsInWhomItsContractNames() throws Exception {
        List<String> surprises = new ArrayList<>();
        int operations = 0;
        JsonNode paths = suite.json("/openapi.json").path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations++;
                    surprises.addAll(surprises(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        assertThat(surprises).isEmpty();
        assertThat(operations).isGreaterThan(100);
    }

    private static List<String> surprises(String method, String path, JsonNode operation) throws Exception {
        List<String> surprises = new ArrayList<>();
        boolean closed = operation.has("security")
                && !operation.path("security").isEmpty()
                && operation.path("security").get(0).has("token");
        Matcher named = ROLES.matcher(operation.path("description").asText());
        List<String> roles = named.find() ? List.of(named.group(1).split(", ")) : List.of();
        // Signing in is refused for reasons of its own.
        boolean signIn = path.startsWith("/oauth/token");
        if (!signIn) {
            int stranger = ask(method, path, operation, "");
            // What is open may still ask for something else than a token, such as a link.
            if ((closed && stranger != 401) || stranger >= 500) {
                surprises.add("%s %s anonymous: %d".formatted(method, path, stranger));
            }
            int forged = ask(method, path, operation, "e30.e30.e30");
            // What everybody may read is read with a forged token as without one, or not at all.
            if (forged != 401 && (closed || forged != stranger)) {
                surprises.add("%s %s forged: %d".formatted(method, path, forged));
            }
        }
        for (Map.Entry<String, String> key : KEYS.entrySet()) {
            int status = ask(method, path, operation, key.getValue());
            boolean mayEnter = roles.isEmpty() || roles.contains(key.getKey());
            boolean well = mayEnter ? roles.isEmpty() || status != 401 : status == 403;
            if (!well || status >= 500) {
                surprises.add("%s %s %s: %d".formatted(method, path, key.getKey(), status));
            }
        }
        return surprises;
    }

    private static int ask(String method, String path, JsonNode operation, String credential)
            throws IOException, InterruptedException {
        JsonNode types = operation.path("requestBody").path("content");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(suite.address()
                        + PARAMETER.matcher(path).replaceAll(name -> nothing(name.group(1), operation))))
                .method(
                        method.toUpperCase(Locale.ROOT),
                        types.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        if (!types.isEmpty()) {
            request.header("Content-Type", types.fieldNames().next());
        }
        if (!credential.isEmpty()) {
            request.header("Authorization", "Bearer " + credential);
        }
        return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    /** What a path's parameter may be, of a record that is not there: nobody's rights to it are in question. */
    private static String nothing(String name, JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                String pattern = parameter.at("/schema/pattern").asText();
                boolean slug = pattern.startsWith("^[a-z0-9]+(-");
                return slug ? "no-such-record" : parameter.path("example").asText("0");
            }
        }
        return "0";
    }
}
