package org.croisements.suite.proxy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.croisements.suite.PackagedGateway;

/** The proxies under test and the server behind them, each on one core. */
final class Proxies implements AutoCloseable {

    private static final int PROXY_CORE = 0;
    static final int OTHER_CORE = 1;

    /** What a JVM is told that warms up with both cores and is measured with one. */
    static final String ONE_PROCESSOR = "-XX:ActiveProcessorCount=1";

    static final String READ = "/api/v1/events";

    /** A key of the right form, which the server behind takes for good. */
    static final String KEY = "Authorization: Bearer crs_bench_" + "Az09".repeat(10) + "xyz_a1B2c3";

    private static final String BODY = "{\"items\":[{\"id\":\"0198c0de\",\"title\":\"" + "x".repeat(200) + "\"}]}";

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final URI behind;

    /** Starts the server behind, which is nginx, and answers everything at once with 240 bytes. */
    Proxies(Path folder, Path nginx) throws IOException, InterruptedException {
        this.folder = folder;
        int port = freePort();
        String answer = "default_type application/json; add_header ETag '\"7\"'; add_header Cache-Control "
                + "\"public, max-age=600\"; return 200 '" + BODY + "';";
        nginx(nginx, "behind", OTHER_CORE, """
            access_log off;
            server { listen 127.0.0.1:%d; keepalive_requests 100000000;
              location / { %s }
              location /oauth/token { default_type application/json;
                return 200 '{"access_token":"eyJh.eyJp.c2ln","expires_in":600}'; } }
            """.formatted(port, answer));
        behind = await(port, "/");
    }

    /** The server behind, without a proxy. */
    URI direct() {
        return behind.resolve(READ);
    }

    /** nginx with its access log; {@code cached}: answering from its cache. */
    Proxy nginx(Path program, boolean cached) throws IOException, InterruptedException {
        int port = freePort();
        String name = cached ? "nginx, its cache" : "nginx";
        String cache = cached
                ? "proxy_cache c; proxy_cache_valid 200 10m; proxy_cache_key $host$request_uri$http_accept_language;"
                : "";
        Process process = nginx(program, cached ? "nginx-cache" : "nginx", PROXY_CORE, """
            access_log %1$s/nginx-access%2$s.log;
            %3$s
            upstream b { server 127.0.0.1:%4$d; keepalive 64; keepalive_requests 100000000; }
            server { listen 127.0.0.1:%5$d; keepalive_requests 100000000;
              location / { proxy_pass http://b; proxy_http_version 1.1; proxy_set_header Connection "";
                proxy_set_header X-Forwarded-For $remote_addr; proxy_set_header X-Forwarded-Proto http;
                proxy_set_header X-Request-Id $request_id; %6$s } }
            """.formatted(
                        folder,
                        cached ? "-cache" : "",
                        cached ? "proxy_cache_path " + folder + "/cache keys_zone=c:10m;" : "",
                        behind.getPort(),
                        port,
                        cache));
        return new Proxy(name, await(port, READ), process.toHandle());
    }

    Proxy haproxy(Path program) throws IOException, InterruptedException {
        int port = freePort();
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), """
            global
              nbthread 1
              log stdout format raw local0
            defaults
              mode http
              log global
              option httplog
              timeout client 60s
              timeout server 60s
              timeout connect 1s
            frontend f
              bind 127.0.0.1:%d
              http-request set-header X-Forwarded-For %%[src]
              http-request set-header X-Forwarded-Proto http
              unique-id-format %%{+X}o%%ci%%cp%%fi%%fp%%Ts%%rt
              unique-id-header X-Request-Id
              default_backend b
            backend b
              http-reuse always
              server s 127.0.0.1:%d
            """.formatted(port, behind.getPort()));
        Process process = start("haproxy", PROXY_CORE, List.of(program.toString(), "-db", "-f", file.toString()));
        return new Proxy("HAProxy", await(port, READ), process.toHandle());
    }

    /** Ours, as it is packaged, with everything on that it does: nothing here is switched off. */
    Proxy gateway() throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder =
                Tools.on(folder.resolve("gateway.log"), PackagedGateway.command("-Xms256m", "-Xmx256m", ONE_PROCESSOR));
        builder.environment().putAll(PackagedGateway.environment(port, freePort(), behind));
        builder.environment()
                .put(
                        "CROISEMENTS_ACCESS_LOG",
                        folder.resolve("gateway-access.log").toString());
        // Counted like always, but never reached; other benchmarks are run without.
        builder.environment().put("CROISEMENTS_RATE_LIMITS", "true");
        builder.environment().put("GATEWAY_RATES_CALLER_REQUESTS", "100000000");
        builder.environment().put("GATEWAY_RATES_ANONYMOUS_REQUESTS", "100000000");
        Process process = builder.start();
        processes.add(process);
        return new Proxy("our gateway", await(port, READ), process.toHandle());
    }

    /** Spring Cloud Gateway with its access log, metrics, and a credential put in the place of another. */
    Optional<Proxy> springCloudGateway() throws IOException, InterruptedException {
        int port = freePort();
        Optional<List<String>> command = SpringCloudGateway.command(folder, java(), port, behind);
        if (command.isEmpty()) {
            return Optional.empty();
        }
        Process process = Tools.on(folder.resolve("spring-cloud-gateway.log"), command.get())
                .start();
        processes.add(process);
        return Optional.of(new Proxy("Spring Cloud Gateway", await(port, READ), process.toHandle()));
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
    }

    private Process nginx(Path program, String name, int core, String http) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".conf"), """
            daemon off; master_process off; pid %1$s/%2$s.pid; error_log %1$s/%2$s-error.log;
            events { worker_connections 1024; }
            http { client_body_temp_path %1$s/%2$s-body; proxy_temp_path %1$s/%2$s-proxy;
            fastcgi_temp_path %1$s/%2$s-fcgi; uwsgi_temp_path %1$s/%2$s-uwsgi; scgi_temp_path %1$s/%2$s-scgi;
            %3$s }
            """.formatted(folder, name, http));
        return start(name, core, List.of(program.toString(), "-c", file.toString()));
    }

    private Process start(String name, int core, List<String> command) throws IOException {
        Process process =
                Tools.pinned(core, folder.resolve(name + ".log"), command).start();
        processes.add(process);
        return process;
    }

    private URI await(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        long until = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < until) {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) address.toURL().openConnection();
                if (connection.getResponseCode() == 200) {
                    return address;
                }
            } catch (IOException e) {
                // Not yet.
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(address + " does not answer; its log is in " + folder);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A proxy, where to ask it, and its process. */
    record Proxy(String name, URI address, ProcessHandle process) {

        /** From now on it has one core, as the others have from their start; a JVM compiles before that. */
        void pin() throws IOException, InterruptedException {
            Tools.pin(PROXY_CORE, process);
        }
    }
}
