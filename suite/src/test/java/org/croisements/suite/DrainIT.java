package org.croisements.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is being served when a program is told to stop is served to the end. */
class DrainIT {

    private static final int CALLERS = 24;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void noRequestFailsWhileAReplicaDrainsAndComesBackUnderLoad(@TempDir Path folder) throws Exception {
        var over = new AtomicBoolean();
        var served = new AtomicInteger();
        var failed = new ConcurrentLinkedQueue<String>();
        ExecutorService callers = Executors.newFixedThreadPool(3);
        try (var suite = RunningSuite.startWithTwoEventsServices(folder)) {
            String key = suite.administratorsKey();
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                boolean writes = i == 0;
                calls.add(callers.submit(() -> {
                    while (!over.get()) {
                        call(suite, key, writes, failed);
                        served.incrementAndGet();
                    }
                }));
            }
            await(served, 30);

            Process replica = suite.secondEventsService();
            replica.destroy();
            assertThat(replica.waitFor(60, TimeUnit.SECONDS)).isTrue();
            await(served, 60);
            suite.startSecondEventsServiceAgain();
            await(served, 120);

            over.set(true);
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            over.set(true);
            callers.shutdown();
        }
        assertThat(failed).isEmpty();
    }

    /** Reads with a key, which no cache answers, and writes, which nobody repeats. */
    private static void call(RunningSuite suite, String key, boolean writes, ConcurrentLinkedQueue<String> failed) {
        Callable<HttpResponse<String>> call = writes
                ? () -> suite.post("/api/v1/event-series", "{\"title\": \"Series\"}", key)
                : () -> suite.getAs("/api/v1/events", key);
        try {
            HttpResponse<String> answer = call.call();
            if (answer.statusCode() / 100 != 2) {
                failed.add(answer.statusCode() + " " + answer.body());
            }
        } catch (Exception e) {
            failed.add(e.toString());
        }
    }

    /** Waits until so many more are served. */
    private static void await(AtomicInteger served, int more) {
        int target = served.get() + more;
        Launcher.waitUntil("%d more are served".formatted(more), () -> served.get() >= target);
    }

    @Test
    void whoeverTheGatewayServesWhenItIsToldToStopGetsTheWholeAnswer(@TempDir Path folder) throws Exception {
        var arrived = new CountDownLatch(CALLERS);
        var goOn = new CountDownLatch(1);
        ExecutorService handlers = Executors.newCachedThreadPool();
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(handlers);
        service.createContext("/", exchange -> answer(exchange, arrived, goOn));
        service.start();
        int port = Launcher.freeBase();
        Process gateway = gateway(port, service.getAddress().getPort(), folder);
        try {
            Launcher.waitUntil("the gateway is there", () -> connection(port).equals("kept"));
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                answers.add(HTTP.sendAsync(
                        HttpRequest.newBuilder(at(port, "/api/v1/events/" + i)).build(), BodyHandlers.ofString()));
            }
            assertThat(arrived.await(60, TimeUnit.SECONDS)).isTrue();

            gateway.destroy();
            Launcher.waitUntil("the gateway drains", () -> connection(port).equals("last"));
            goOn.countDown();

            for (int i = 0; i < CALLERS; i++) {
                HttpResponse<String> answer = answers.get(i).get(60, TimeUnit.SECONDS);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("{\"path\":\"/api/v1/events/" + i + "\"}");
            }
            assertThat(gateway.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(connection(port)).isEqualTo("none");
        } finally {
            gateway.destroyForcibly();
            service.stop(0);
            handlers.shutdownNow();
        }
    }

    private static void answer(HttpExchange exchange, CountDownLatch arrived, CountDownLatch goOn) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/api/v1/events/")) {
            arrived.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        byte[] body = "{\"path\":\"%s\"}".formatted(path).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Whether the gateway takes a request, and whether it is the last on its connection. */
    private static String connection(int port) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(at(port, "/.well-known/security.txt"))
                            .build(),
                    BodyHandlers.ofString());
            return answer.headers().firstValue("Connection").isPresent() ? "last" : "kept";
        } catch (IOException e) {
            return "none";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "none";
        }
    }

    private static URI at(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static Process gateway(int port, int service, Path folder) throws IOException {
        var builder = new ProcessBuilder(PackagedGateway.command("-Xmx128m"));
        builder.environment().putAll(PackagedGateway.environment(port, port + 1000, at(service, "/")));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("gateway.log").toFile())
                .start();
    }
}
