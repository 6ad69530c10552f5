package org.croisements.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import org.croisements.gateway.contract.Service;
import org.croisements.gateway.web.GatewayConfig;
import org.jspecify.annotations.Nullable;

/** Calls services: chooses the replica, and another one where the first takes no connection. */
@Singleton
public class ServiceClient {

    /** Tells a service how many milliseconds are left. */
    public static final CharSequence DEADLINE = HttpHeaders.createOptimized("X-Deadline-Ms");

    /** With the time limit for a connection, what a caller waits at most to hear that nobody is there. */
    private static final int MOST_CONNECTIONS = 2;

    private final Upstreams upstreams;
    private final TargetMeters meters;
    private final HttpClient client;
    private final long connectMillis;

    ServiceClient(Vertx vertx, GatewayConfig config, Upstreams upstreams, TargetMeters meters) {
        this.upstreams = upstreams;
        this.meters = meters;
        this.connectMillis = config.times().connect().toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setTcpNoDelay(true)
                        .setTcpKeepAlive(true)
                        // Shorter than any service keeps a silent connection, so that few are found closed.
                        .setKeepAliveTimeout(15)
                        .setConnectTimeout((int) connectMillis)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.limits().upstreamConnections()));
    }

    /** The client that every call goes through. */
    public HttpClient client() {
        return client;
    }

    /**
     * Opens a request to a replica that is not among those {@code tried}, and adds it to them. Nothing is sent yet, so
     * whatever the request is, the next replica may have it where this one takes no connection.
     */
    public Future<Opened> open(Service service, RequestOptions options, Collection<Target> tried) {
        return open(service, options, tried, MOST_CONNECTIONS);
    }

    private Future<Opened> open(Service service, RequestOptions options, Collection<Target> tried, int left) {
        Target target = upstreams.of(service).choose(tried);
        if (target == null) {
            return Future.failedFuture(new NobodyThere(service));
        }
        tried.add(target);
        Attempt attempt = new Attempt(target, meters);
        return client.request(target.to(options).setConnectTimeout(connectMillis))
                .map(request -> new Opened(attempt, request))
                .recover(failure -> {
                    if (failure instanceof ConnectionPoolTooBusyException) {
                        attempt.end();
                        return Future.failedFuture(failure);
                    }
                    attempt.failed();
                    boolean again =
                            left > 1 && !tried.containsAll(upstreams.of(service).targets());
                    return again ? open(service, options, tried, left - 1) : Future.failedFuture(failure);
                });
    }

    /** Makes a call of the gateway's own, with a time limit of the caller's choice for the whole of it in the options. */
    public Future<HttpClientResponse> send(Service service, RequestOptions options, @Nullable Buffer body) {
        return open(service, options, new HashSet<>())
                .compose(opened -> (body == null
                                ? opened.request().send()
                                : opened.request().send(body))
                        .onSuccess(answer -> {
                            opened.attempt().answered(answer.statusCode());
                            answer.end().onComplete(read -> opened.attempt().end());
                        })
                        .onFailure(failure -> opened.attempt().failed()));
    }

    /** A request to a replica, of which nothing is sent yet. */
    public record Opened(Attempt attempt, HttpClientRequest request) {}

    /** No replica may be called. */
    public static final class NobodyThere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NobodyThere(Service service) {
            super("No replica of " + service.processName() + " may be called now", null, false, false);
        }
    }
}
