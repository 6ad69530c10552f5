package org.croisements.gateway.exchange;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.croisements.gateway.routing.Route;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way through the gateway, with what becomes known about it on the way. Everything happens on the event
 * loop of its connection.
 */
public final class Exchange {

    /** The methods that some address here may take. */
    public static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final HttpServerRequest request;
    private final @Nullable Route route;
    private final String client;
    private final long begun = System.nanoTime();
    private final List<Runnable> whenDone = new ArrayList<>(4);
    private @Nullable String target;
    private @Nullable String cache;
    private @Nullable String limit;
    private long upstreamNanos;
    private int tries;
    private boolean left;
    private boolean done;

    public Exchange(HttpServerRequest request, @Nullable Route route, String client) {
        this.request = request;
        this.route = route;
        this.client = client;
    }

    public HttpServerRequest request() {
        return request;
    }

    /** What the path leads to, unless it is a page of the gateway's own, or nothing. */
    public @Nullable Route route() {
        return route;
    }

    /** The caller's address, as the connection shows it or a trusted proxy says. */
    public String client() {
        return client;
    }

    /** The method; one that nobody knows is {@code OTHER}, so that names invented by callers go nowhere. */
    public String method() {
        String method = request.method().name();
        return METHODS.contains(method) ? method : "OTHER";
    }

    /** Nanoseconds since the request came. */
    public long nanos() {
        return System.nanoTime() - begun;
    }

    /** Which replica was asked; the last one counts. */
    public void askedAt(String replica) {
        target = replica;
        tries++;
    }

    /** How long the service took to begin its answer. */
    public void answeredAfter(long nanos) {
        upstreamNanos = nanos;
    }

    /** What the cache did, as {@code Cache-Status} has it. */
    public void cache(String result) {
        cache = result;
    }

    /** What the limits said. */
    public void limit(String result) {
        limit = result;
    }

    public @Nullable String target() {
        return target;
    }

    public @Nullable String cache() {
        return cache;
    }

    public @Nullable String limit() {
        return limit;
    }

    public long upstreamNanos() {
        return upstreamNanos;
    }

    /** How many replicas were asked, the same one twice included. */
    public int tries() {
        return tries;
    }

    /** The caller was gone before there was an answer; what is said all the same reaches nobody. */
    public void left() {
        left = true;
    }

    /** Whether the caller did not get the whole answer. */
    public boolean isAborted() {
        return left || !request.response().ended();
    }

    /** Something to do once the answer is out, or the caller gone. */
    public void whenDone(Runnable action) {
        if (done) {
            action.run();
        } else {
            whenDone.add(action);
        }
    }

    /** To be called when nothing more will happen to this request; more than once does no harm. */
    public void done() {
        if (!done) {
            done = true;
            whenDone.forEach(Runnable::run);
        }
    }
}
