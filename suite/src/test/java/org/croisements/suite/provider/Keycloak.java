package org.croisements.suite.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real Keycloak with the realm that we ship, as a process; unpacked by the build under {@code target/keycloak}. */
final class Keycloak implements AutoCloseable {

    static final String REALM = "croisements";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String ADMIN = "test-admin";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Path log;
    private final Process process;

    private Keycloak(URI address, Path log, Process process) {
        this.address = address;
        this.log = log;
        this.process = process;
    }

    /** Starts it, and leaves it at that: see {@link #waitUntilReady()}. */
    static Keycloak start(Path home, Path realm) throws IOException {
        Path imported = Files.createDirectories(home.resolve("data/import")).resolve("realm.json");
        Files.writeString(imported, Files.readString(realm));
        int port = freePort();
        Path script = home.resolve("bin/kc.sh");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        script.toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm",
                        "--db=dev-mem",
                        "--cache=local")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN,
                        "JAVA_OPTS_APPEND",
                        // It lives for a minute: what takes longer to compile than it saves is left as it is.
                        "-Xmx512m -XX:TieredStopAtLevel=1",
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        return new Keycloak(URI.create("http://127.0.0.1:" + port), home.resolve("keycloak.log"), builder.start());
    }

    /** Not one of those that the system gives to whoever asks for any: Keycloak takes it only some seconds later. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(30_100, 32_000);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (IOException e) {
                // Somebody else's; the next may be free.
            }
        }
    }

    String issuer(String realm) {
        return address + "/realms/" + realm;
    }

    String keysUrl() {
        return issuer(REALM) + "/protocol/openid-connect/certs";
    }

    /** A token of the administrator of Keycloak itself, from its own realm. */
    String administratorsToken() throws IOException, InterruptedException {
        return token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", ADMIN, "password", ADMIN));
    }

    String token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Forms.encode(form)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").textValue();
    }

    /** Calls Keycloak's administration for our realm; the answer's body as JSON, or the id at the end of Location. */
    JsonNode administer(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/admin/realms/" + REALM + path))
                        .header("Authorization", "Bearer " + administratorsToken())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isBetween(200, 299);
        String made = answer.headers().firstValue("Location").orElse("");
        return made.isEmpty()
                ? JSON.readTree(answer.body().isEmpty() ? "null" : answer.body())
                : JSON.getNodeFactory().textNode(made.substring(made.lastIndexOf('/') + 1));
    }

    /** A group that stands for a centre. */
    String centre(String name, String organisationId) throws IOException, InterruptedException {
        return administer(
                        "POST",
                        "/groups",
                        Map.of("name", name, "attributes", Map.of("centre", List.of(organisationId))))
                .textValue();
    }

    /** An account with a role, in a centre or in none. */
    void account(String name, String password, String role, @Nullable String group)
            throws IOException, InterruptedException {
        String id = administer(
                        "POST",
                        "/users",
                        Map.of(
                                "username",
                                name,
                                "enabled",
                                true,
                                "email",
                                name + "@example.org",
                                "emailVerified",
                                true,
                                "firstName",
                                name,
                                "lastName",
                                "Martin",
                                "credentials",
                                List.of(Map.of("type", "password", "value", password))))
                .textValue();
        grant(id, role, group);
    }

    /** What an account gets to be; a client's service account is one too. */
    void grant(String account, String role, @Nullable String group) throws IOException, InterruptedException {
        JsonNode known = administer("GET", "/roles/" + role, null);
        administer("POST", "/users/" + account + "/role-mappings/realm", List.of(known));
        if (group != null) {
            administer("PUT", "/users/" + account + "/groups/" + group, null);
        }
    }

    /** A client as Keycloak holds it. */
    JsonNode client(String clientId) throws IOException, InterruptedException {
        return administer("GET", "/clients?clientId=" + clientId, null).path(0);
    }

    /** Fails, and is closed, where it does not start. */
    void waitUntilReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest question = HttpRequest.newBuilder(URI.create(issuer(REALM))).build();
        while (true) {
            try {
                if (http.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not yet listening.
            }
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Path unpacked(Path folder) {
        try (var found = Files.list(folder)) {
            return found.filter(entry -> entry.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Keycloak in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
