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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole suite, as {@code ./croisements up} starts it from the packaged programs, and requests to its gateway. */
public final class RunningSuite implements AutoCloseable {

    /** The project's folder; the tests run in that of the module. */
    public static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static @Nullable RunningSuite shared;

    private final int port = Launcher.freeBase();
    private final Path data;
    private final Launcher launcher;
    private @Nullable Process second;

    /** The suite that the end-to-end tests share: it starts with the first of them and stops with their JVM. */
    static synchronized RunningSuite shared() throws IOException {
        if (shared == null) {
            shared = new RunningSuite(Files.createTempDirectory("croisements-suite"));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** One of its own on a data folder, with further options of {@code up}. */
    public static RunningSuite start(Path data, String... options) throws IOException {
        return new RunningSuite(data, options);
    }

    /** One with a second replica of events-service, between which the gateway shares the requests; no limits. */
    static RunningSuite startWithTwoEventsServices(Path data) throws IOException {
        return new RunningSuite(data, true, "--empty");
    }

    /** One of its own with an environment of its own. */
    public static RunningSuite start(Path data, Map<String, String> environment, String... options) throws IOException {
        return new RunningSuite(data, false, environment, options);
    }

    private RunningSuite(Path data, String... options) throws IOException {
        this(data, false, options);
    }

    private RunningSuite(Path data, boolean twoEventsServices, String... options) throws IOException {
        this(data, twoEventsServices, Map.of(), options);
    }

    private RunningSuite(Path data, boolean twoEventsServices, Map<String, String> given, String... options)
            throws IOException {
        this.data = data;
        List<String> arguments =
                new ArrayList<>(List.of("up", "--port", Integer.toString(port), "--data", data.toString()));
        arguments.addAll(List.of(options));
        var replica = new Replica(port);
        var environment = twoEventsServices ? replica.gatewaysEnvironment() : given;
        launcher = Launcher.run(HOME, environment, List.of(), arguments.toArray(String[]::new));
        launcher.waitFor("Ctrl-C stops everything");
        second = twoEventsServices ? replica.start(process("events-service")) : null;
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** A program's own address, such as a service's without the gateway before it. */
    public URI address(String program) {
        Module module = Stream.of(Module.values())
                .filter(each -> each.programName().equals(program))
                .findFirst()
                .orElseThrow();
        return URI.create("http://localhost:" + new Ports(port).of(module));
    }

    public String administratorsKey() throws IOException {
        return Files.readString(data.resolve("admin-key")).strip();
    }

    /** The launcher, which starts all others and watches over them. */
    ProcessHandle launcher() {
        return ProcessHandle.of(launcher.pid()).orElseThrow();
    }

    /** What the launcher has said so far. */
    String output() {
        return launcher.output();
    }

    /** A process by its program's name, {@code postgresql} among them. */
    public ProcessHandle process(String name) {
        return Launcher.child(data, name);
    }

    /** The second replica of events-service, where there is one. */
    Process secondEventsService() {
        return Objects.requireNonNull(second);
    }

    /** Starts the second replica of events-service anew, after it has ended. */
    void startSecondEventsServiceAgain() throws IOException {
        second = new Replica(port).start(process("events-service"));
    }

    /** A service's own database, with the service's own role. */
    public Connection database(String service) throws IOException, SQLException {
        var at = databaseSettings(service);
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%s/%s".formatted(at.get("PGHOST"), at.get("PGPORT"), at.get("PGDATABASE")),
                at.get("PGUSER"),
                at.get("PGPASSWORD"));
    }

    /** How PostgreSQL's own programs find a service's database, by the names of their environment variables. */
    public Map<String, String> databaseSettings(String service) throws IOException {
        var secrets = new Properties();
        try (var file = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(file);
        }
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(port + 2000),
                "PGDATABASE",
                service,
                "PGUSER",
                service,
                "PGPASSWORD",
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
    public static boolean hasProgram(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, null, null, headers);
    }

    public HttpResponse<String> getAs(String path, String key) throws IOException, InterruptedException {
        return send("GET", path, null, key);
    }

    /** The JSON at a path that must be there. */
    public JsonNode json(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    public static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    public HttpResponse<String> post(String path, String body, @Nullable String key, String... headers)
            throws IOException, InterruptedException {
        return send("POST", path, body, key, headers);
    }

    public HttpResponse<String> patch(String path, String body, @Nullable String key, String... headers)
            throws IOException, InterruptedException {
        return send("PATCH", path, body, key, headers);
    }

    /** A token for the administrator's key: services take no keys. */
    public String administratorsToken() throws IOException, InterruptedException {
        String key = administratorsKey();
        var answer = HTTP.send(
                HttpRequest.newBuilder(address().resolve("/oauth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + key.split("_", -1)[1]
                                + "&client_secret=" + key))
                        .build(),
                BodyHandlers.ofString());
        return json(answer).path("access_token").asText();
    }

    /** Patches what a service has, past the gateway. */
    public HttpResponse<String> patchAt(String program, String path, String body, String token)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address(program).resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "*")
                        .method("PATCH", BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
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
        if (body != null && !List.of(headers).contains("Content-Type")) {
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

    @Override
    public void close() {
        if (second != null) {
            second.destroyForcibly();
        }
        launcher.close();
    }
}
