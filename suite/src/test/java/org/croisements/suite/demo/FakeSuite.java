package org.croisements.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** As much of the API as the loader speaks with: keeps what it is given, and can be told to fail. */
final class FakeSuite implements AutoCloseable {
    static {
        // Without it, each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /** By path, as created. */
    final Map<String, JsonNode> records = new HashMap<>();

    /** By the path of a record's parts, such as an event's sessions. */
    final Map<String, List<JsonNode>> sessions = new HashMap<>();

    /** The path of each write, in order. */
    final List<String> writes = new ArrayList<>();

    /** The idempotency keys seen; a key that comes twice is answered with a conflict. */
    final Set<String> keys = new HashSet<>();

    /** By idempotency key: the problem to refuse that write with. */
    final Map<String, String> problems = new HashMap<>();

    /** How many more requests are answered with 503. */
    int unavailable;

    /** How many more looks at a replica find the organisation unknown. */
    int looksUntilKnown;

    /** The rejected lines that an import answers. */
    String rejected = "";

    private int territories;
    private boolean contracts;
    private final HttpServer server;

    FakeSuite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            answer(exchange, body);
            exchange.close();
        });
        server.start();
    }

    /** A record as created, for tests that change it behind the loader's back. */
    ObjectNode record(String path) {
        return (ObjectNode) Objects.requireNonNull(records.get(path), path);
    }

    List<JsonNode> sessionsOf(String event) {
        return Objects.requireNonNull(sessions.get("events/" + event + "/sessions"), event);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api/v1/".length());
        if (!"Bearer crs_admin".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{\"code\":\"UNAUTHENTICATED\"}");
        } else if (unavailable > 0) {
            unavailable--;
            exchange.getResponseHeaders().set("Retry-After", "0");
            send(exchange, 503, "{\"code\":\"UNAVAILABLE\"}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            write(exchange, path, body);
        } else {
            read(exchange, path);
        }
    }

    private void read(HttpExchange exchange, String path) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        if (path.startsWith("territories/city-contract/")) {
            send(exchange, contracts ? 200 : 404, "{}");
        } else if (path.startsWith("territories/")) {
            send(exchange, territories > 36_000 ? 200 : 404, "{}");
        } else if (query.startsWith("organiser=") || query.startsWith("contributor=")) {
            String organisation = query.substring(query.indexOf('=') + 1, query.indexOf('&'));
            boolean known = records.containsKey("organisations/" + organisation) && looksUntilKnown-- <= 0;
            send(exchange, known ? 200 : 400, known ? "{\"items\":[]}" : "{\"code\":\"INVALID_PARAMETER\"}");
        } else if (isParts(path)) {
            send(exchange, 200, "{\"items\":" + sessions.getOrDefault(path, List.of()) + "}");
        } else if (records.containsKey(path)) {
            send(exchange, 200, records.get(path).toString());
        } else {
            send(exchange, 404, "{\"code\":\"NOT_FOUND\"}");
        }
    }

    private void write(HttpExchange exchange, String path, byte[] body) throws IOException {
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        if (problems.containsKey(key)) {
            send(exchange, 422, problems.get(key));
        } else if (!keys.add(key)) {
            send(exchange, 409, "{\"code\":\"CONFLICT\"}");
        } else {
            writes.add(path);
            send(exchange, 201, keep(path, body));
        }
    }

    private String keep(String path, byte[] body) throws IOException {
        if (path.equals("territory-imports")) {
            int read = (int) new String(body, StandardCharsets.UTF_8).lines().count() - 1;
            territories += read;
            contracts |= new String(body, StandardCharsets.UTF_8).contains("CITY_CONTRACT,CN03501I");
            return "{\"read\":" + read + ",\"rejected\":[" + rejected + "]}";
        }
        JsonNode created = JSON.readTree(body);
        if (isParts(path)) {
            showMember((ObjectNode) created);
            sessions.computeIfAbsent(path, none -> new ArrayList<>()).add(created);
        } else {
            records.put(path + "/" + created.path("slug").asText(), created);
        }
        return created.toString();
    }

    private static boolean isParts(String path) {
        return path.matches("[^/]+/[^/]+/[^/?]+");
    }

    /** A reference is answered with more than its slug. */
    private static void showMember(ObjectNode created) {
        for (String kind : List.of("organisation", "person")) {
            if (created.has(kind)) {
                JsonNode slug = created.get(kind);
                created.putObject(kind).set("slug", slug);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
