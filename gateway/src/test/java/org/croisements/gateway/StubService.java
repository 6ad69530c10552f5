package org.croisements.gateway;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/** A service that answers as the test at hand says, on a real socket. */
public final class StubService {

    /** Where the gateway asks whether the service is ready; such questions are not among those {@link #seen}. */
    static final String PROBE = "/q/health/ready";

    private final Vertx vertx;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile Handler<HttpServerRequest> behaviour = StubService::greet;
    private volatile Handler<HttpServerRequest> readiness = StubService::greet;
    private final StubFeed feed = new StubFeed();
    private volatile HttpServer server;
    private int port;

    public StubService(Vertx vertx) {
        this.vertx = vertx;
        start();
    }

    public int port() {
        return port;
    }

    public Vertx vertx() {
        return vertx;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What the service does with every request from now on. */
    public void behave(Handler<HttpServerRequest> newBehaviour) {
        behaviour = newBehaviour;
    }

    /** How the service answers the question whether it is ready. */
    public void whenProbed(Handler<HttpServerRequest> newReadiness) {
        readiness = newReadiness;
    }

    /** Requests in the order of their arrival. */
    public List<Seen> seen() {
        return seen;
    }

    public Seen last() {
        return seen.get(seen.size() - 1);
    }

    /** The change feed, as the gateway follows it for itself. */
    public StubFeed feed() {
        return feed;
    }

    public void reset() {
        behaviour = StubService::greet;
        readiness = StubService::greet;
        seen.clear();
    }

    public void start() {
        HttpServerOptions options = new HttpServerOptions().setHandle100ContinueAutomatically(true);
        if (port == 0) {
            port = freePort();
        }
        server = await(vertx.createHttpServer(options)
                .requestHandler(request -> {
                    if (request.path().equals(PROBE)) {
                        readiness.handle(request);
                        return;
                    }
                    if (feed.takes(request)) {
                        return;
                    }
                    seen.add(new Seen(
                            request.method().name(),
                            request.uri(),
                            MultiMap.caseInsensitiveMultiMap().addAll(request.headers())));
                    behaviour.handle(request);
                })
                .listen(port, "127.0.0.1"));
    }

    /** Not one that the system gives to whoever asks for any: the service comes back to it after it was away. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(24_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one may be free.
            }
        }
    }

    public void stop() {
        await(server.close());
    }

    private static void greet(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("{\"path\":\"" + request.path() + "\"}");
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    /** A request as the service saw it. */
    public record Seen(String method, String uri, MultiMap headers) {}
}
