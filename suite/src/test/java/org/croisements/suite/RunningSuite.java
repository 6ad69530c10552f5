package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The whole suite, as {@code ./croisements up} starts it from the packaged programs, and requests to its gateway. */
final class RunningSuite {

    /** The project's folder; the tests run in that of the module. */
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static @Nullable RunningSuite shared;

    private final int port = Launcher.freeBase();
    private final Path data;
    private final Launcher launcher;

    /** The suite that the end-to-end tests share: it starts with the first of them and stops with their JVM. */
    static synchronized RunningSuite shared() throws IOException {
        if (shared == null) {
            shared = new RunningSuite(Files.createTempDirectory("croisements-suite"));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    private RunningSuite(Path data) throws IOException {
        this.data = data;
        launcher = Launcher.run(HOME, "up", "--port", Integer.toString(port), "--data", data.toString());
        launcher.waitFor("Ctrl-C stops everything");
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    String administratorsKey() throws IOException {
        return Files.readString(data.resolve("admin-key")).strip();
    }

    ProcessHandle process(String name) {
        return Launcher.child(data, name);
    }

    /** A service's own database, with the service's own role. */
    Connection database(String service) throws IOException, SQLException {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(file);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + (port + 2000) + "/" + service,
                service,
                secrets.getProperty(service + ".password"));
    }

    /** A new event that everybody sees, of IREV. */
    static String newEvent(String slug) {
        return """
            {"slug": "%s", "title": "%s", "format": "WORKSHOP", "startsOn": "2099-05-06", "timeZone": "Europe/Paris",
             "attendanceMode": "IN_PERSON", "audience": "PUBLIC", "publication": "PUBLISHED", "status": "SCHEDULED",
             "organisers": [{"organisation": "irev", "role": "ORGANISER"}], "owner": "irev"}
            """.formatted(slug, slug);
    }

    /** Whether a program that a fresh machine may lack is here. */
    static boolean hasProgram(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, null);
    }

    /** The JSON at a path that must be there. */
    JsonNode json(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String path, String body, @Nullable String key, String... headers)
            throws IOException, InterruptedException {
        return send("POST", path, body, key, headers);
    }

    HttpResponse<String> patch(String path, String body, @Nullable String key, String... headers)
            throws IOException, InterruptedException {
        return send("PATCH", path, body, key, headers);
    }

    HttpResponse<String> delete(String path, String key) throws IOException, InterruptedException {
        return send("DELETE", path, null, key, "If-Match", "*");
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String body, @Nullable String key, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address().resolve(path))
                .timeout(Duration.ofSeconds(40))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private void close() {
        launcher.close();
    }
}
