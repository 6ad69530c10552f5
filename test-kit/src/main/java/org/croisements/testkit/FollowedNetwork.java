package org.croisements.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Plays the change feed of network-service: tells what a test says, in order, to whoever follows; can be cut off. */
public class FollowedNetwork implements QuarkusTestResourceLifecycleManager {

    private static final Object LOCK = new Object();
    private static final List<String> CHANGES = new ArrayList<>();
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static volatile boolean cut;

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/api/v1/changes/network", FollowedNetwork::answer);
        server.start();
        return Map.of(
                "croisements.follow.network.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Tells that an organisation is there and goes by a name. */
    public static void named(UUID id, String slug, String name) {
        tell("organisation", id, slug, "CHANGED", "{\"name\": \"" + name + "\"}");
    }

    /** Tells that an organisation is gone. */
    public static void gone(UUID id, String slug) {
        tell("organisation", id, slug, "DELETED", "null");
    }

    /** Tells that an organisation was merged into another. */
    public static void merged(UUID id, String slug, UUID into) {
        tell("organisation", id, slug, "MERGED", "{\"into\": \"" + into + "\"}");
    }

    /** Tells of a territory, and of those that it lies in. */
    public static void territory(UUID id, String kind, String code, String parents) {
        tell(
                "territory",
                id,
                (kind + "-" + code).toLowerCase(Locale.ROOT).replace('_', '-'),
                "CHANGED",
                "{\"kind\": \"%s\", \"code\": \"%s\", \"name\": \"Numéro %s\", \"parents\": [%s]}"
                        .formatted(kind, code, code, parents));
    }

    /** Answers nothing any more, or again. */
    public static void cut(boolean off) {
        cut = off;
    }

    private static void tell(String type, UUID id, String slug, String operation, String data) {
        synchronized (LOCK) {
            CHANGES.add("""
                    {"cursor": "%1$d", "type": "%2$s", "id": "%3$s", "slug": "%4$s", "operation": "%5$s",
                     "version": %1$d, "at": "2026-01-01T00:00:00Z", "data": %6$s}
                    """.formatted(CHANGES.size() + 1, type, id, slug, operation, data));
            LOCK.notifyAll();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        int from = query.contains("cursor=") ? Integer.parseInt(query.replaceAll(".*cursor=(\\d+).*", "$1")) : 0;
        byte[] page = page(from).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(cut ? 503 : 200, page.length);
        try (var body = exchange.getResponseBody()) {
            body.write(page);
        }
    }

    @SuppressWarnings("WaitNotInLoop") // woken for nothing, it answers an empty page, as a poll may
    private static String page(int from) {
        synchronized (LOCK) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            try {
                long left = PATIENCE.toMillis();
                while (from >= CHANGES.size() && left > 0) {
                    LOCK.wait(left);
                    left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            var items = CHANGES.subList(Math.min(from, CHANGES.size()), CHANGES.size());
            return "{\"items\": [" + String.join(",", items) + "], \"next\": \"" + CHANGES.size()
                    + "\", \"more\": false}";
        }
    }
}
